const firstNames = {
  she: `Mary Anna Anne Ann Elizabeth Sarah Sara Emma Olivia Sophia Sophie Maria Marie Laura Julia Julie Jane Janet Jean Joan Susan Linda Karen Nancy
Lisa Betty Helen Sandra Donna Carol Ruth Sharon Michelle Patricia Barbara Jennifer Margaret Maggie Dorothy Kimberly Emily Amanda Melissa
Deborah Stephanie Rebecca Cynthia Kathleen Amy Angela Shirley Brenda Pamela Nicole Katherine Catherine Kate Katie Samantha Christine
Christina Rachel Carolyn Virginia Diane Heather Alice Hannah Joyce Victoria Lauren Kelly Claire Clare Chloe Charlotte Lucy Grace Ella Mia
Isabel Isabelle Elena Irina Olga Natalia Natasha Tatiana Svetlana Ekaterina Yulia Ursula Angela Ingrid Astrid Birgitte Birgit Greta Elin
Karin Kirsten Mette Sigrid Solveig Freja Inga Maureen Moira Fiona Eilidh Siobhan Niamh Aoife Bronwen Megan Rhian Priya Anjali Sunita Meera
Lakshmi Indira Aisha Fatima Leila Layla Yasmin Zainab Amina Mariam Nadia Noor Huda Salma Ngozi Chioma Adaeze Amara Wanjiru Grace Mei Li-Ying
Yuki Sakura Keiko Yoko Min-ji Lucia Carmen Pilar Rosa Ana Beatriz Ines Inès Inês Sofia Valentina Camila Gabriela Daniela Mariana Paula Teresa
Francesca Giulia Chiara Elisa Martina Camille Celine Élodie Elodie Amelie Amélie Juliette Margaux Simone Brigitte Monique Agnes Agnieszka Katarzyna Magdalena
Zofia Hana Petra Eva Ivana Milena Vesna Jelena Ana Karoline Caroline Carolina Nora Clara Martha Edith Esther Judith Naomi Miriam Tamar
Beatrice Philippa Harriet Imogen Georgina Nicola Gillian Hilary Heidi Wendy Tracy Theresa Priti Yvette Bridget Rosalind Rosie Daisy Holly
Jessica Ashley Vanessa Monica Veronica Gloria Denise Marilyn Kathryn Abigail Zoe Hazel Ivy Iris Lily Violet Rose Poppy Freya Thandi Nomsa














Zuzanna`,
  he: `James John Robert Dean Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Stephen Steve Paul
Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Larry Justin Scott Brandon
Benjamin Samuel Gregory Alexander Patrick Frank Raymond Jack Dennis Jerry Tyler Aaron Jose José Adam Nathan Henry Zachary Douglas Peter Kyle Noah
Ethan Jeremy Walter Christian Keith Roger Terry Austin Sean Gerald Carl Harold Dylan Arthur Lawrence Jordan Jesse Bryan Billy Bruce Gabriel
Joe Logan Alan Juan Albert Willie Elijah Wayne Randy Vincent Mason Roy Ralph Bobby Russell Bradley Philip Phillip Eugene Simon Martin Tom Tim Jim
Bob Bill Mike Dave Dan Ben Sam Nick Chris Tony Greg Jeff Ken Ron Don Ray Fred Ted Ian Neil Nigel Graham Trevor Colin Derek Stuart Hamish Angus
Callum Rory Declan Liam Owen Rhys Gareth Dylan Oliver Harry Oscar Leo Max Felix Hugo Luke Luca Marco Matteo Giovanni Giuseppe Antonio Francesco
Lorenzo Pietro Carlos Luis Miguel Jorge Pedro Diego Javier Alejandro Fernando Rafael Manuel Pablo Sergio João Tiago Nuno Rui Pierre Jean-Luc
Jacques François Francois Laurent Philippe Olivier Antoine Nicolas Emmanuel Yves Henri Hans Klaus Jürgen Juergen Wolfgang Dieter Stefan Friedrich Karl
Lars Erik Sven Nils Olaf Rasmus Søren Soren Anders Jens Kjell-Åke Kjell Magnus Henrik Mikkel Jonas Mats Bjorn Björn Jan Piotr Pavel Petr Tomas Tomáš
Jiri Jiří Janusz Andrzej Krzysztof Zoltan Laszlo Istvan Vladimir Dmitry Dmitri Sergei Sergey Mikhail Alexei Alexey Igor Oleg Boris Nikolai Yuri Ivan
Volodymyr Oleksandr Andriy Petro Viktor Mykola Ahmed Mohamed Mohammed Muhammad Mustafa Hassan Hussein Ali Omar Khalid Ibrahim Yusuf Tariq Karim
Bashar Abdul Abdullah Raj Rajesh Amit Sanjay Vijay Arjun Rahul Narendra Imran Asif Hiroshi Kenji Takashi Shinzo Taro Wei Jun Ming Hao Kim Min-jun
Kwame Kofi Chidi Emeka Olusegun Osaretin Tunde Sipho Thabo Nelson Cyril Jomo Uhuru Benedict Winston Barack Donald Elon Bernard Gordon Leon
Edwin Herbert Stanley Norman Clifford Gilbert Cedric Rupert Alistair Alastair Fergus Duncan Craig Darren Lee Warren Dominic Sebastian Julian Adrian Tobias Theo
Aidan Alain Alberto Aleksandar Aleksander Alessandro Alfonso Alfred Alfredo Allan Álvaro Ambrose Amos Anatoly Andile Andreas Andrei Andrés
Andre André Angelo Ansel Antti Anton António Antonín Archie Armando Arnaud Arne Arnold Artem Arturo Asger Ashok Atsushi Augusto Aurelio Axel Babajide
Baptiste Bartosz Basil Bastien Belmiro Benoît Benito Benoit Bernardo Bernhard Bertrand Bogdan Bohdan Boubacar Branko Bruno Carlo Casper Cesar César
Christophe Christos Claude Claudio Clement Clément Clive Conor Cristian Curtis Dae-hyun Damian Damien Daniele Danilo Dario Davide Dawid
Denzel Desmond Didier Dimitris Dinesh Dirk Domingo Dong-hyun Drago Dragan Eamon Eduardo Egil Eirik Elias Emil Emilio Emre Enrico Enrique Enzo Ernesto Ernst
Esteban Étienne Etienne Evan Fabio Fabian Farid Faisal Federico Fernand Ferenc Filip Filipe Finn Florian Floyd Francis Francisco Franco Franz Fraser
Frederick Fredrik Gábor Gaetano Georg Georges Georgi Gerard Gérard Gerhard Gianluca Gianmarco Giorgio Giorgos Giles Glenn Gonzalo Grzegorz Guido
Guillaume Guillermo Gunnar Günter Gustav Gustavo Guy Habib Håkon Hamid Hans-Peter Harald Hari Haruto Hector Héctor Heinz Helge Helmut Hernán Hernan Hiro
Horacio Horst Howard Hubert Hugh Hyun-woo Idris Ignacio Ilya Iñaki Ioannis Isaac Ismail István Ivo Jaime Jakob Jakub Jamal Jared Jarosław Jasper Javad
Jean-Marc Jean-Paul Jean-Pierre Jerome Jérôme Jesús Ji-hoon Jiro Joachim Joaquim Joaquín Joel Joël Johan Johann Johannes Jon Jordi Jörg Josef
Joseba Josep Josiah Julien Julio Július Juho Jukka Julius Junaid Kamal Kaspar Katsuo Kazimierz Kelechi Kieran Knut Konrad Konstantin Kristian Kristoffer Kurt
Kwabena Kwesi Lachlan Lamine Leif Leonardo Leonid Lewis Lionel Loïc Louis Luc Lucas Luciano Ludovic Ludwig Luís Łukasz Lukas Maciej Mads Mahmoud Malcolm
Mamadou Manfred Manoj Marc Marcel Marcelo Marcin Marcos Marcus Marek Mariano Mario Mário Marius Marlon Márton Massimo Mateo Mateusz Mathieu Matías
Matthias Maurice Mauricio Maurizio Mehmet Michał Michel Mihai Mikael Mikko Milos Miloš Miroslav Mohan Moritz Moses Moussa Murat Musa Nadeem Naveed
Nathaniel Neville Niall Nicolás Nikhil Niklas Nikola Nikos Norbert Octavio Oleksii Ole Olumide Oluwaseun Omari Osman Osvaldo Otto Oumar
Paavo Pascal Patricio Patrik Paulo Paweł Pål Perry Petar Petros Petter Piet Predrag Quentin Raimundo Rajiv Rakesh Ramón Ramon Raphael
Raúl Raul Reginald Reinhard Rémi Renato René Rene Reza Ricardo Riccardo Roberto Rodrigo Rodney Rohan Roland Rolf Romain Romeo Ross Rowan
Ruben Rubén Rudolf Ryszard Salvador Salvatore Samir Samson Samuli Sanjeev Saverio Seamus Séamus Selim Serge Sergiu Seung-ho Shane Shaun
Sigurd Silvio Slavko Stanislav Stanisław Stefano Steffen Stephane Stéphane Stian Suresh Sylvain Szymon Tadeusz Taavi Takeshi Tamás Tapio
Teodor Thierry Thijs Thomás Timo Timur Tomasz Tomás Toni Torbjørn Tore Torsten Tremaine Tristan Uwe Václav Valentin Valerio Vasile Vasily Vicente
Victor Vikram Vincenzo Vinod Vítor Vito Vitaly Vlad Volker Waldemar Werner Wilhelm Willem Wiremu Witold Wojciech Xavier Yann Yannick Yannis
Yaw Yevgeny Yiannis Yoshi Youssef Yukio Zbigniew Zdeněk Zeljko Zoran Zygmunt`,
} as const;

const genders = new Map<string, "she" | "he">();
for (const gender of ["she", "he"] as const)
  for (const name of firstNames[gender].split(/\s+/)) genders.set(name, gender);

/** Of a common first name, who bears it; null for any other word. */
export function genderOfName(first: string): "she" | "he" | null {
  return genders.get(first) ?? null;
}
