/** What the desk says about this computer: call bar, global keys, links; in Spanish. Part of `es.ts`. */
import type { DeskVerb, GlobalKeyState } from '#src/contracts/desk-desktop.ts';
import type { GlobalKeyProblem } from '#src/desktop/global-keys.ts';

/** Spanish. */
export const desktopEs = {
  desktop: {
    bar: {
      label: 'Barra de llamada de Puesto',
      empty: 'Aquí verás tus llamadas. Arrastra la barra a su sitio y ciérrala.',
      open: 'Abrir Puesto',
      hide: 'Cerrar la barra',
      rings: (name: string) => `Llama ${name}`,
      more: (count: number) => (count === 1 ? 'y otra más' : `y ${count} más`),
      from: (queue: string) => queue,
    },
    settings: {
      title: 'En este equipo',
      ringsWhenClosed: 'Seguir sonando con la ventana cerrada',
      ringsWhenClosedHint: 'Al cerrarla, Puesto sigue aquí y te pueden llamar.',
      quit: 'Salir de Puesto',
      bar: 'Barra de llamada',
      bars: {
        never: 'Nunca',
        'desk-hidden': 'Cuando Puesto no está delante',
        always: 'En cada llamada',
      },
      barOnTop: 'Queda por encima de las demás ventanas y no te quita el teclado.',
      barWindow:
        'En este navegador es una ventana pequeña que otras pueden tapar; en la aplicación instalada queda siempre encima.',
      placeBar: 'Mostrarla para colocarla',
      keys: 'Teclas globales',
      keysHint: 'Funcionan con otro programa delante.',
      useKeys: 'Usar teclas globales',
      noKeys:
        'Este navegador no permite teclas globales. Asigna estas órdenes a las teclas de tu escritorio:',
      command: 'También puedes asignar estas órdenes a las teclas de tu escritorio:',
      wayland:
        'En Wayland decide tu escritorio y no avisa. Haz la prueba; si una tecla no responde, asigna la orden en los ajustes de teclado del sistema.',
      verbs: {
        answer: 'Responder',
        'hang-up': 'Colgar la llamada en curso',
        mute: 'Silenciar o activar el micrófono',
        hold: 'Poner en espera o retomar',
        show: 'Traer Puesto al frente',
        'dial-selection': 'Llamar al número seleccionado',
      } satisfies Record<DeskVerb, string>,
      states: {
        off: 'sin tecla',
        refused: 'la tiene otro programa',
        unproven: 'sin probar',
        working: 'funciona',
      } satisfies Record<GlobalKeyState, string>,
      test: 'Probar las teclas',
      testing:
        'Pon otra ventana delante y pulsa cada tecla: aquí verás «funciona». Mientras tanto no hacen nada.',
      endTest: 'Terminar la prueba',
      none: 'Ninguna',
      clear: 'Quitar',
      problems: {
        unreadable: 'Esa combinación no se puede usar.',
        weak: 'Usa Ctrl con Mayús, o Ctrl con una tecla F: las demás las necesitan otros programas.',
        kept: 'Esa combinación la necesitan los demás programas.',
        desk: 'Esa combinación ya hace algo dentro de Puesto.',
        taken: (verb: string) => `Esa tecla ya es de «${verb}».`,
      } satisfies Record<Exclude<GlobalKeyProblem['kind'], 'taken'>, string> & {
        taken: (verb: string) => string;
      },
      selection: {
        marked:
          'Selecciona un número en cualquier programa y pulsa la tecla; Puesto pregunta antes.',
        copied:
          'Copia un número en cualquier programa y pulsa la tecla; Puesto pregunta antes de llamar.',
      },
      links: 'Enlaces de teléfono',
      linksHint:
        'Al pulsar un número en otro programa se abre Puesto, que pregunta antes de llamar.',
      linksOurs: 'Los abre Puesto.',
      linksOthers: (schemes: string) => `Los abre otro programa: ${schemes}.`,
      claim: 'Que los abra Puesto',
      claimed: 'Hecho: ahora los abre Puesto.',
      claimRefused:
        'El sistema no lo ha cambiado. En Windows, elígelo en Configuración › Aplicaciones predeterminadas; en Linux, instala Puesto con su paquete.',
      linksWeb:
        'Este navegador no puede abrir esos enlaces. Para marcar desde otro programa, ejecuta:',
      tray: 'El icono de la bandeja muestra si te pueden llamar, y desde él cambias de estado y atiendes. Algunos escritorios de Linux no lo muestran.',
    },
  },
};
