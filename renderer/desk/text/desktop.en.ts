/** What the desk says about this computer: call bar, global keys, links. Part of `en.ts`. */
import type { desktopEs } from './desktop.es.ts';

/** English. */
export const desktopEn: typeof desktopEs = {
  desktop: {
    bar: {
      label: 'Puesto’s call bar',
      empty: 'You will see your calls here. Drag the bar to its place and close it.',
      open: 'Open Puesto',
      hide: 'Close the bar',
      rings: (name) => `${name} is calling`,
      more: (count) => (count === 1 ? 'and one more' : `and ${count} more`),
      from: (queue) => queue,
    },
    settings: {
      title: 'On this computer',
      ringsWhenClosed: 'Go on ringing with the window closed',
      ringsWhenClosedHint: 'Closing it leaves Puesto here, and you can be rung.',
      quit: 'Quit Puesto',
      bar: 'Call bar',
      bars: {
        never: 'Never',
        'desk-hidden': 'When Puesto is not in front',
        always: 'At every call',
      },
      barOnTop: 'It stays above other windows and does not take the keyboard from you.',
      barWindow:
        'In this browser it is a small window that others can cover; in the installed application it stays on top.',
      placeBar: 'Show it to put it in place',
      keys: 'Global keys',
      keysHint: 'They work while another program is in front.',
      useKeys: 'Use global keys',
      noKeys:
        'This browser does not allow global keys. Bind these commands to keys of your desktop:',
      command: 'You can also bind these commands to keys of your desktop:',
      wayland:
        'On Wayland your desktop decides, and does not say. Try them; if a key does nothing, bind the command in the keyboard settings of the system.',
      verbs: {
        answer: 'Answer',
        'hang-up': 'Hang up the call you are on',
        mute: 'Mute or open the microphone',
        hold: 'Hold or take back',
        show: 'Bring Puesto to the front',
        'dial-selection': 'Call the selected number',
      },
      states: {
        off: 'no key',
        refused: 'another program has it',
        unproven: 'not tried',
        working: 'works',
      },
      test: 'Try the keys',
      testing:
        'Put another window in front and press each key: “works” appears here. Meanwhile they do nothing.',
      endTest: 'End the trial',
      none: 'None',
      clear: 'Remove',
      problems: {
        unreadable: 'This combination cannot be used.',
        weak: 'Use Ctrl with Shift, or Ctrl with an F key: other programs need the rest.',
        kept: 'Other programs need this combination.',
        desk: 'This combination already does something inside Puesto.',
        taken: (verb) => `This key already belongs to “${verb}”.`,
      },
      selection: {
        marked: 'Select a number in any program and press the key; Puesto asks first.',
        copied: 'Copy a number in any program and press the key; Puesto asks before it calls.',
      },
      links: 'Telephone links',
      linksHint: 'A press on a number in another program opens Puesto, which asks before it calls.',
      linksOurs: 'Puesto opens them.',
      linksOthers: (schemes) => `Another program opens them: ${schemes}.`,
      claim: 'Let Puesto open them',
      claimed: 'Done: Puesto opens them now.',
      claimRefused:
        'The system did not change it. On Windows, choose it in Settings › Default apps; on Linux, install Puesto from its package.',
      linksWeb: 'This browser cannot open such links. To dial from another program, run:',
      tray: 'The tray icon shows whether you can be rung; from it you change your state and take calls. Some Linux desktops do not show it.',
    },
  },
};
