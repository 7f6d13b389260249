import type { Archive } from "../model/archive.ts";

/**
 * The archive as Eleventy's global data. An instance of a class and not a plain object, since Eleventy copies
 * plain objects deeply for every template.
 */
export class LoadedArchive implements Archive {
  readonly briefings: Archive["briefings"];
  readonly byId: Archive["byId"];
  readonly entities: Archive["entities"];
  readonly storylines: Archive["storylines"];
  readonly links: Archive["links"];
  readonly lives: Archive["lives"];
  readonly questions: Archive["questions"];
  readonly contradictions: Archive["contradictions"];

  constructor(archive: Archive) {
    this.briefings = archive.briefings;
    this.byId = archive.byId;
    this.entities = archive.entities;
    this.storylines = archive.storylines;
    this.links = archive.links;
    this.lives = archive.lives;
    this.questions = archive.questions;
    this.contradictions = archive.contradictions;
  }
}
