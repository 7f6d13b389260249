/** The little of it that the tests use. */
declare module "ws" {
  export class WebSocket {
    constructor(url: string);
    on(event: "open", listener: () => void): void;
    on(event: "message", listener: (data: Buffer) => void): void;
    send(text: string): void;
    close(): void;
  }
}
