/**
 * The button in the phone's own page with which a browser gives it a headset: browsers want a click in the page that will have
 * the device. Shown only when the agent asked for it on the desk; Electron never needs it.
 */
const WORDS = {
  es: {
    why: 'Tu navegador solo deja usar un auricular a la página en la que haces clic. Pulsa el botón, elige tu auricular en la lista y vuelve a la otra ventana.',
    button: 'Elegir el auricular',
    given: 'Hecho: el auricular está conectado. Vuelve a la otra ventana.',
    none: 'No has elegido ninguno. Si la lista estaba vacía, desenchufa el auricular, vuelve a enchufarlo y prueba otra vez.',
    failed: 'El navegador no deja usar auriculares aquí. Pregunta a quien administra tu equipo.',
  },
  en: {
    why: 'Your browser gives a headset only to the page in which you click. Press the button, choose your headset from the list and go back to the other window.',
    button: 'Choose the headset',
    given: 'Done: the headset is connected. Go back to the other window.',
    none: 'You chose none. If the list was empty, unplug the headset, plug it in again and try once more.',
    failed:
      'The browser does not let pages use headsets here. Ask whoever administers your machine.',
  },
} as const;

/** Shows the button, once. */
export function showHeadsetButton(
  page: Document,
  language: string,
  request: () => Promise<'given' | 'none' | 'failed'>,
): void {
  if (page.querySelector('#headset')) return;
  const words = language.startsWith('en') ? WORDS.en : WORDS.es;
  const part = page.createElement('section');
  part.id = 'headset';
  const why = page.createElement('p');
  why.textContent = words.why;
  const button = page.createElement('button');
  button.type = 'button';
  button.textContent = words.button;
  const said = page.createElement('p');
  said.setAttribute('role', 'status');
  button.addEventListener('click', () => {
    said.textContent = '';
    void request().then((outcome) => {
      said.textContent = words[outcome];
    });
  });
  part.append(why, button, said);
  (page.querySelector('main') ?? page.body).append(part);
  button.focus();
}
