/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsGnomeDesktop3: readonly GlossaryLine[] = [
  {
    says: [
      'apagar el ordenador',
      'apagar la computadora',
      'apagar la máquina',
      'reiniciar el ordenador',
      'apagar el equipo',
    ],
    calls: ['cerrar la sesión, apagar o cambiar de usuario'],
  },
  {
    says: [
      'se bloquea la pantalla',
      'pantalla de espera',
      'me pide contraseña al volver',
      'bloquear al irme',
      'me levanto de la mesa',
    ],
    calls: ['bloquear automáticamente su pantalla', 'pantalla de bloqueo'],
  },
  {
    says: ['grabar la pantalla', 'vídeo de la pantalla', 'filmar la pantalla', 'tutorial en vídeo'],
    calls: ['capturas de pantalla'],
  },
  {
    says: [
      'tecla impr pant',
      'imprpant',
      'capturar pantalla',
      'recorte de pantalla',
      'tecla de imprimir pantalla',
    ],
    calls: ['captura de pantalla'],
  },
  // Teclado y ratón
  {
    says: ['tecla de windows', 'tecla con la ventanita', 'tecla ventana', 'tecla del logo'],
    calls: ['tecla Super'],
  },
  {
    says: ['tecla con una hoja', 'tecla entre alt y control', 'tecla de la lista'],
    calls: ['tecla Menú'],
  },
  {
    says: [
      'cambiar de teclado a español',
      'escribir en otro idioma',
      'teclado francés',
      'cambiar idioma del teclado',
      'escribir en ruso',
      'escribir en árabe',
      'teclado latinoamericano',
      'arroba no sale',
      'no salen los acentos',
      'teclado desconfigurado',
      'las teclas no coinciden',
      'teclado americano',
    ],
    calls: ['distribuciones de teclado alternativas'],
  },
  {
    says: [
      'cambiar combinación de teclas',
      'crear atajo',
      'poner atajo',
      'asignar tecla',
      'combinación de teclas propia',
    ],
    calls: ['establecer atajos de teclado'],
  },
  {
    says: ['control c no funciona', 'truco de teclado', 'teclas útiles'],
    calls: ['atajos de teclado útiles'],
  },
  {
    says: ['soy zurdo', 'mano izquierda', 'cambiar los botones del ratón', 'intercambiar botones'],
    calls: ['use su ratón para zurdos'],
  },
  {
    says: ['doble clic no va', 'doble click', 'tengo que pulsar muy rápido'],
    calls: ['velocidad de la doble pulsación'],
  },
  {
    says: [
      'botón de la rueda',
      'rueda del ratón',
      'clic con la rueda',
      'botón del medio',
      'ruedita',
    ],
    calls: ['pulsación central'],
  },
  {
    says: [
      'no se mueve el ratón',
      'ratón muerto',
      'ratón no responde',
      'mouse no responde',
      'flecha congelada',
      'no funciona el mouse',
    ],
    calls: ['el puntero del ratón no se mueve'],
  },
  {
    says: [
      'ratón muy rápido',
      'ratón muy lento',
      'flecha muy rápida',
      'flecha va lenta',
      'mouse muy sensible',
      'velocidad del mouse',
      'sensibilidad del ratón',
      'velocidad del ratón',
    ],
    calls: ['velocidad del ratón y del panel táctil'],
  },
  {
    says: [
      'tarda el ratón',
      'ratón con retraso',
      'ratón se despierta',
      'ratón se duerme',
      'flecha tarda',
    ],
    calls: ['el ratón sufre un retardo'],
  },
  {
    says: [
      'toque con el dedo',
      'tocar en vez de pulsar',
      'subir y bajar con el touchpad',
      'scroll con dedos',
      'mover la página con dos dedos',
      'se mueve al revés',
      'desplazamiento natural',
      'ratoncito del portátil',
    ],
    calls: ['pulsar, arrastrar o desplazarse con el panel táctil'],
  },
  { says: ['pellizcar', 'gesto', 'tres dedos', 'pantalla táctil'], calls: ['gestures touchpads'] },
  {
    says: [
      'tableta de dibujo',
      'tableta gráfica',
      'lápiz óptico',
      'lápiz digital',
      'wacom',
      'tableta digitalizadora',
    ],
    calls: ['tableta'],
  },
  // Escritorio, ventanas
  {
    says: [
      'dónde está el menú de inicio',
      'botón inicio',
      'inicio de windows',
      'lanzar un programa',
      'arrancar programas',
      'no encuentro el programa',
    ],
    calls: ['iniciar aplicaciones'],
  },
  {
    says: [
      'programas favoritos',
      'dejar el programa a mano',
      'anclar programa',
      'fijar programa',
      'dock',
      'accesos directos',
    ],
    calls: ['anclar sus aplicaciones favoritas al tablero'],
  },
  {
    says: ['se perdió la ventana', 'ventana desaparecida', 'no veo la ventana', 'ventana tapada'],
    calls: ['encontrar una ventana perdida'],
  },
  {
    says: [
      'ventana a pantalla completa',
      'hacer grande la ventana',
      'agrandar ventana',
      'ventana chica',
      'botón de maximizar',
      'ventana llena',
    ],
    calls: ['maximizar y desmaximizar una ventana'],
  },
  {
    says: [
      'mover la ventana',
      'achicar la ventana',
      'cambiar tamaño de la ventana',
      'ventana fuera de la pantalla',
      'estirar la ventana',
    ],
    calls: ['mover y redimensionar ventanas'],
  },
  {
    says: [
      'alt tab',
      'pasar de un programa a otro',
      'saltar de un programa a otro',
      'cambiar de programa',
      'cambiar de ventana',
    ],
    calls: ['cambiar entre ventanas'],
  },
  {
    says: [
      'mitad de la pantalla',
      'dos ventanas juntas',
      'partir la pantalla',
      'pantalla dividida',
      'ventanas lado a lado',
      'comparar dos ventanas',
    ],
    calls: ['ventanas en mosaico'],
  },
  {
    says: [
      'pasar ventana a otro escritorio',
      'llevar a otro escritorio',
      'mover a otro escritorio',
    ],
    calls: ['mover una ventana a un área de trabajo diferente'],
  },
  { says: ['cambiar de escritorio', 'demasiadas ventanas abiertas'], calls: ['área de trabajo'] },
  {
    says: ['avisos', 'mensajitos', 'mensajes emergentes', 'no molestar'],
    calls: ['notificaciones y la lista de notificaciones'],
  },
  {
    says: ['imagen de fondo del escritorio', 'poner foto de fondo', 'fondo de la pantalla'],
    calls: ['fondo de escritorio', 'aspecto de su escritorio'],
  },
  {
    says: [
      'escritorio como antes',
      'aspecto antiguo',
      'escritorio tradicional',
      'parecido a windows',
      'barra de tareas',
    ],
    calls: ['GNOME clásico'],
  },
  { says: ['primer día', 'no entiendo el escritorio'], calls: ['resumen visual de GNOME'] },
  { says: ['número de versión'], calls: ['determinar qué versión de GNOME se está ejecutando'] },
  {
    says: [
      'pitido',
      'ruidito de aviso',
      'suena un aviso',
      'campanita',
      'sonidito',
      'sonido de aviso',
      'bip',
    ],
    calls: ['sonido de alerta'],
  },
  {
    says: ['micrófono no va', 'no me oyen', 'no me escuchan', 'micro', 'no graba mi voz'],
    calls: ['usar un micrófono diferente'],
  },
  {
    says: [
      'suena por otro sitio',
      'suena por la tele',
      'cambiar de altavoz',
      'sonido por los cascos',
      'salida de sonido',
      'enchufar cascos',
      'enchufar auriculares',
    ],
    calls: ['usar altavoces o auriculares diferentes'],
  },
  {
    says: [
      'se oye muy bajo',
      'subir el sonido',
      'volumen bajo',
      'suena muy fuerte',
      'suena bajito',
      'muy alto el sonido',
      'sonido bajo',
      'un programa suena más',
    ],
    calls: ['cambiar el volumen del sonido'],
  },
  {
    says: [
      'se oye entrecortado',
      'se oye ruido',
      'suena a lata',
      'suena raro',
      'se oye mal',
      'zumbido',
      'ruido de fondo',
      'sonido distorsionado',
    ],
    calls: ['chisporroteos o zumbidos'],
  },
  { says: ['dvd no se ve', 'ver una película'], calls: ['no puedo reproducir DVD'] },
  {
    says: ['no ven mi vídeo', 'mi video no lo pueden abrir', 'vídeo en otro ordenador', 'códec'],
    calls: ['otras personas no pueden reproducir los vídeos'],
  },
  {
    says: [
      'música comprada',
      'itunes',
      'canción no suena',
      'música con protección',
      'mp3',
      'm4a',
      'no reproduce la música',
    ],
    calls: ['no puedo reproducir las canciones que he comprado'],
  },
  {
    says: [
      'escribir la eñe',
      'letra con tilde',
      'poner tilde',
      'letras griegas',
      'símbolo de grados',
      'símbolos raros en el teclado',
      'letras con acento',
      'cómo pongo acentos',
      'escribir símbolos',
    ],
    calls: ['insertar caracteres especiales', 'tecla de composición'],
  },
];
