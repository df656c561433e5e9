/** A part of the help desk's glossary in English (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEnImpress1: readonly GlossaryLine[] = [
  // Presentations
  {
    says: [
      'make a presentation',
      'start a presentation',
      'powerpoint slides',
      'pptx',
      'ppt',
      'slides for class',
      'keynote',
    ],
    calls: ['instructions for using LibreOffice Impress', 'presentation'],
  },
  {
    says: [
      'play the presentation',
      'run the presentation',
      'present to people',
      'show slides full screen',
      'slideshow start',
      'present my slides',
    ],
    calls: ['showing a slide show', 'slide show'],
  },
  {
    says: [
      'slides change by themselves',
      'automatic slideshow',
      'self running',
      'without clicking slides',
      'endless loop',
      'runs again and again',
      'slideshow repeats',
      'shop window display',
      'kiosk slides',
      'loop the slides',
    ],
    calls: ['slide show settings', 'rehearse timings of slide changes', 'showing a slide show'],
  },
  {
    says: [
      'how long do i talk',
      'time per slide',
      'stopwatch',
      'practise talk',
      'rehearse',
      'practice my talk',
    ],
    calls: ['rehearse timings of slide changes'],
  },
  {
    says: ['fade between slides', 'page turn effect', 'slide wipe'],
    calls: ['animating slide transitions', 'slide transition'],
  },
  {
    says: [
      'text flies in',
      'one point after another',
      'points appear',
      'appear on click',
      'effects on text',
      'words come in',
      'things moving on slide',
      'picture flies',
    ],
    calls: ['animating objects in presentation slides', 'animation pane', 'animation'],
  },
  {
    says: ['remove animation', 'remove effects slide', 'too many effects'],
    calls: ['animation', 'animation pane'],
  },
  {
    says: [
      'see my notes',
      'notes only for me',
      'speaker view',
      'different on my screen',
      'next slide preview',
      'speaker screen',
      'private notes talk',
    ],
    calls: ['using the presenter console', 'notes view'],
  },
  {
    says: [
      'phone as remote',
      'change slides with phone',
      'control with mobile',
      'phone controls slides',
      'smartphone remote',
    ],
    calls: ['impress remote guide', 'impress remote connections'],
  },
  {
    says: [
      'logo each slide',
      'same background everywhere',
      'slide template',
      'design for all slides',
      'corporate slides',
    ],
    calls: ['changing and adding a master page', 'master slide'],
  },
  {
    says: ['slide background', 'colour of slide', 'picture behind slide'],
    calls: ['changing the slide background fill'],
  },
  {
    says: [
      'order of slides',
      'move a slide',
      'see all slides small',
      'thumbnails of slides',
      'rearrange slides',
    ],
    calls: ['changing the slide order', 'slide sorter'],
  },
  { says: ['copy a slide', 'repeat slide', 'same slide again'], calls: ['duplicate'] },
  { says: ['delete a slide', 'remove slide', 'slide too many'], calls: ['delete slide'] },
  { says: ['skip a slide', 'hide slide', 'leave out slide'], calls: ['show/hide slide'] },
  {
    says: [
      'slides from other presentation',
      'combine presentations',
      'merge two presentations',
      'import slides',
    ],
    calls: ['insert slide from file'],
  },
  {
    says: [
      'only some slides',
      'short version talk',
      'version for other audience',
      'different audience',
    ],
    calls: ['creating a custom slide show', 'custom slide shows'],
  },
  {
    says: ['date on slides', 'slide number', 'footer on all slides', 'name on each slide'],
    calls: ['adding a header or a footer to all slides'],
  },
  {
    says: [
      'print slides',
      'several slides per page',
      'print notes',
      'handouts',
      'paper for the audience',
      'print the presentation',
      'slides on paper',
    ],
    calls: ['printing presentations', 'handout page'],
  },
  {
    says: ['wide slides', 'widescreen', '16:9', 'four to three', 'slide format', 'slide size'],
    calls: ['printing a slide to fit a paper size', 'slide properties', 'page'],
  },
  {
    says: [
      'put a video',
      'insert movie',
      'video on slide',
      'youtube',
      'background music',
      'song in presentation',
      'sound on slide',
      'music during slides',
    ],
    calls: ['audio or video', 'media player'],
  },
  {
    says: [
      'button to other slide',
      'jump to slide',
      'click picture goes',
      'menu in presentation',
      'link between slides',
    ],
    calls: ['interaction', 'inserting hyperlinks'],
  },
  {
    says: [
      'photo album',
      'many photos slides',
      'trip photos',
      'holiday photos',
      'slideshow of pictures',
    ],
    calls: ['impress photo album'],
  },
  {
    says: ['excel table on slide', 'sheet on slide', 'calc in slide'],
    calls: ['including spreadsheets in slides'],
  },
  {
    says: ['presentation on website', 'presentation as html', 'slides online'],
    calls: ['saving a presentation in HTML format'],
  },
  {
    says: ['slide layout', 'title and two columns', 'arrangement of slide', 'title box'],
    calls: ['layout', 'automatic layout'],
  },
  {
    says: ['only text of slides', 'outline of presentation', 'headings and points'],
    calls: ['outline view'],
  },
  {
    says: [
      'laser pointer',
      'draw while presenting',
      'pen during show',
      'point at something on slide',
      'mouse arrow not visible presenting',
    ],
    calls: ['slide show settings', 'using the presenter console'],
  },
  {
    says: [
      'projector shows wrong',
      'wrong screen presenting',
      'slides on my laptop not projector',
      'shows notes on projector',
    ],
    calls: ['slide show settings', 'using the presenter console'],
  },
  {
    says: [
      'text shrinks',
      'text gets smaller in box',
      'text does not fit box',
      'overflow text box',
    ],
    calls: ['text (formatting)', 'autofit'],
  },
  {
    says: ['split long slide', 'one slide into several', 'too much on one slide'],
    calls: ['expand slide', 'summary slide'],
  },
  // Drawing
  {
    says: ['make a drawing', 'draw a plan', 'make a sign', 'make a poster', 'drawing program'],
    calls: ['instructions for using LibreOffice Draw', 'shapes'],
  },
  {
    says: ['organisation chart', 'mind map', 'diagram with arrows', 'flow diagram', 'family tree'],
    calls: ['creating a flowchart', 'connectors'],
  },
  {
    says: [
      'connect boxes',
      'line between boxes',
      'arrow between boxes',
      'line sticks to box',
      'line follows shape',
    ],
    calls: ['connectors', 'using gluepoints', 'connecting lines'],
  },
  {
    says: ['draw curve', 'freehand line', 'wavy line', 'bent line', 'scribble'],
    calls: ['drawing curves', 'curve'],
  },
  {
    says: ['change a curve', 'move points', 'points of line', 'reshape'],
    calls: ['editing curves', 'edit points'],
  },
  {
    says: ['part of circle', 'piece of circle', 'half circle'],
    calls: ['drawing sectors and segments'],
  },
  { says: ['fat arrow', 'line with arrow', 'arrow tip'], calls: ['block arrows', 'arrow styles'] },
  {
    says: [
      'thicker line',
      'dotted line',
      'dashed line',
      'line thickness',
      'line colour',
      'broken line',
    ],
    calls: ['applying line styles', 'defining line styles', 'line'],
  },
  {
    says: ['speech bubble', 'ready shapes', 'smiley', 'thought bubble'],
    calls: ['symbol shapes', 'stars and banners', 'basic shapes'],
  },
];
