/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsGeneral1: readonly GlossaryLine[] = [
  { says: ['ordenador', 'computadora', 'compu'], calls: ['equipo'] },
  {
    says: [
      'no arranca ordenador',
      'ordenador muerto',
      'no prende',
      'no da señales de vida',
      'el pc no arranca',
    ],
    calls: ['equipo no se enciende'],
  },
  {
    says: ['se apaga solo al cerrar', 'bajo la tapa', 'cierro la pantalla del portátil'],
    calls: ['cierro la tapa'],
  },
  {
    says: ['suena como un avión', 'soplador', 'mucho ruido el ventilador'],
    calls: ['ventilador de mi portátil'],
  },
  {
    says: ['se recalienta', 'quema el portátil', 'está ardiendo', 'hierve'],
    calls: ['se calienta demasiado'],
  },
  {
    says: ['dura poco la batería', 'se gasta rápido la batería', 'ahorrar batería'],
    calls: ['vida de la batería'],
  },
  {
    says: ['cuánta pila queda', 'cuánta batería queda'],
    calls: ['estado de la batería', 'batería'],
  },
  {
    says: ['hibernar', 'dejar dormido', 'dormir el ordenador', 'modo reposo', 'se duerme'],
    calls: ['suspender', 'suspensión automática'],
  },
  { says: ['laptop', 'notebook', 'ordenador portátil'], calls: ['portátil'] },
  {
    says: ['se ha colgado', 'congelado', 'se queda tieso', 'trabado', 'se pilla'],
    calls: ['bloqueo', 'no responde'],
  },
  {
    says: ['se cierra de golpe', 'crashea', 'se apaga la aplicación sola'],
    calls: ['cierre inesperado', 'informe de cierres inesperados'],
  },
  {
    says: ['reiniciar de fábrica', 'programa estropeado', 'dejarlo como al principio'],
    calls: ['modo a prueba de errores', 'perfil de usuario'],
  },
  { says: ['pantallazo', 'foto de la pantalla', 'screenshot'], calls: ['captura de pantalla'] },
  {
    says: ['papel tapiz', 'wallpaper', 'foto del escritorio', 'imagen del escritorio'],
    calls: ['fondo de pantalla', 'fondo personalizado'],
  },
  {
    says: ['salvapantallas', 'protector de pantalla'],
    calls: ['tiempo de apagado de la pantalla', 'pantalla de bloqueo'],
  },
  {
    says: ['se bloquea enseguida', 'se bloquea muy pronto', 'me pide la clave a cada rato'],
    calls: ['se bloquea demasiado deprisa'],
  },
  {
    says: ['pantalla amarilla', 'luz azul', 'cansa la vista', 'filtro nocturno'],
    calls: ['temperatura de color'],
  },
  {
    says: [
      'no veo bien',
      'veo mal',
      'corto de vista',
      'ciego',
      'lupa',
      'agrandar la pantalla',
      'letra de los menús pequeña',
      'letra del sistema pequeña',
    ],
    calls: [
      'magnificar un área de la pantalla',
      'tamaño del texto en la pantalla',
      'accesibilidad',
    ],
  },
  {
    says: ['que me lea en alto', 'leer en alto', 'voz que lea'],
    calls: ['leer la pantalla en voz alta', 'lector de pantalla'],
  },
  { says: ['mouse'], calls: ['ratón'] },
  {
    says: ['flechita del ratón', 'flecha del mouse', 'no se mueve la flecha'],
    calls: ['puntero del ratón'],
  },
  {
    says: ['touchpad', 'trackpad', 'mouse del portátil', 'ratón del portátil', 'almohadilla'],
    calls: ['panel táctil'],
  },
  {
    says: ['click derecho', 'clic derecho', 'botón de la derecha'],
    calls: ['menú contextual', 'pulsación derecha'],
  },
  {
    says: [
      'teclado en inglés',
      'no me sale la eñe',
      'no encuentro la ñ',
      'teclado cambiado',
      'otro idioma de teclado',
    ],
    calls: ['distribuciones de teclado'],
  },
  {
    says: ['atajo', 'hotkeys', 'teclas rápidas'],
    calls: ['atajos de teclado', 'combinaciones de teclas'],
  },
  {
    says: [
      'símbolos raros',
      'letras raras',
      'acentos raros',
      'emoticonos',
      'emojis',
      'símbolo del euro',
      'signos especiales',
    ],
    calls: ['caracteres especiales'],
  },
  {
    says: ['no se oye', 'no suena', 'está mudo', 'me quedé sin sonido'],
    calls: ['no puedo oír ningún sonido'],
  },
  {
    says: ['cascos', 'parlantes', 'bocinas', 'audífonos', 'altavoz'],
    calls: ['altavoces o auriculares'],
  },
  {
    says: [
      'se oye con interferencias',
      'ruido al escuchar música',
      'chasquidos',
      'petardea',
      'suena mal',
    ],
    calls: ['chisporroteos o zumbidos'],
  },
  { says: ['wifi', 'wi fi'], calls: ['red inalámbrica'] },
  {
    says: ['se cae internet', 'se corta internet', 'se pierde la señal'],
    calls: ['red inalámbrica permanece desconectada'],
  },
  {
    says: ['no sale mi wifi', 'no aparece mi wifi', 'no encuentra el wifi'],
    calls: ['no puedo ver mi red inalámbrica en la lista'],
  },
  {
    says: ['se conecta al wifi equivocado', 'wifi del vecino'],
    calls: ['se conecta a una red incorrecta'],
  },
  { says: ['me quedé sin internet'], calls: ['problemas de red inalámbrica'] },
  {
    says: ['compartir datos', 'dar internet', 'compartir internet del ordenador', 'punto wifi'],
    calls: ['hotspot'],
  },
  { says: ['internet en el avión', 'modo vuelo'], calls: ['modo avión'] },
  {
    says: ['datos del móvil', 'pincho de internet', 'modem usb', 'internet 4g', 'tarjeta sim'],
    calls: ['banda ancha móvil'],
  },
  { says: ['firewall'], calls: ['cortafuegos'] },
  { says: ['diente azul', 'emparejar'], calls: ['dispositivo Bluetooth'] },
  {
    says: ['pasar fotos al móvil', 'mandar al teléfono por bluetooth', 'celular bluetooth'],
    calls: ['enviar archivos a un dispositivo Bluetooth'],
  },
  {
    says: ['guardar en la nube', 'archivos en la nube', 'onedrive', 'dropbox', 'google drive'],
    calls: ['cuentas en línea', 'archivos remotos'],
  },
  { says: ['fichero'], calls: ['archivo'] },
  { says: ['basura'], calls: ['papelera'] },
  {
    says: [
      'he borrado sin querer',
      'borré por error',
      'recuperar lo borrado',
      'borrado por accidente',
    ],
    calls: ['recuperar un archivo de la papelera'],
  },
  {
    says: ['vaciar la basura', 'quitar archivos basura', 'limpiar el ordenador'],
    calls: ['limpiar la papelera y los archivos temporales'],
  },
  {
    says: ['no encuentro un archivo', 'se me ha perdido el archivo'],
    calls: ['encontrar un archivo perdido'],
  },
  {
    says: ['copia de seguridad', 'backup', 'salvar mis cosas'],
    calls: ['copia de respaldo', 'copias de respaldo'],
  },
  {
    says: [
      'pendrive',
      'memoria usb',
      'lápiz usb',
      'llave usb',
      'disco externo',
      'stick',
      'pincho usb',
    ],
    calls: ['unidad externa', 'disco extraíble'],
  },
  {
    says: ['sacar el usb', 'quitar el pendrive', 'expulsar el usb', 'desconectar el usb'],
    calls: ['extraer una unidad externa de forma segura'],
  },
  {
    says: ['formatear el pendrive', 'borrar todo el disco', 'dejar el disco limpio'],
    calls: ['limpiar todo en un disco extraíble'],
  },
  { says: ['disco lleno', 'no queda sitio'], calls: ['espacio de disco'] },
  {
    says: ['disco estropeado', 'disco roto', 'falla el disco'],
    calls: ['problemas del disco duro', 'sistema de archivos dañado'],
  },
  {
    says: ['grabar un cd', 'grabar un disco', 'tostar un cd', 'quemar un dvd'],
    calls: ['escribir archivo en un CD o DVD'],
  },
  {
    says: ['ponerle otro nombre', 'cambiarle el nombre', 'poner otro nombre'],
    calls: ['renombrar', 'cambiar nombre'],
  },
  {
    says: [
      'que nadie vea mis carpetas',
      'esconder una carpeta',
      'esconder archivos',
      'archivos invisibles',
    ],
    calls: ['ocultar un archivo'],
  },
  {
    says: ['se abre con otro programa'],
    calls: ['abrir archivos con otras aplicaciones', 'asociación'],
  },
  {
    says: ['cosas recientes', 'lo último que abrí', 'últimos archivos'],
    calls: ['documentos recientes', 'abrir reciente'],
  },
  {
    says: ['borrar el historial', 'que no se vea lo que abrí', 'borrar mis huellas'],
    calls: ['registro del histórico'],
  },
  {
    says: ['pasar por mail', 'mandar por correo', 'mandar por email', 'enviar por gmail'],
    calls: ['compartir archivos por correo-e', 'enviar documento por correo'],
  },
  { says: ['mail', 'emails'], calls: ['correo electrónico'] },
  { says: ['clave', 'password', 'código pin'], calls: ['contraseña'] },
  {
    says: ['entrar sin clave', 'que no me pida la clave', 'que no pida contraseña al encender'],
    calls: ['iniciar sesión automáticamente'],
  },
  { says: ['entrar con el dedo', 'lector de dedo'], calls: ['huella dactilar'] },
  {
    says: ['dar de alta a mi hijo', 'usuario para mi mujer', 'usuario nuevo'],
    calls: ['cuenta de usuario nueva'],
  },
  { says: ['permisos de admin', 'pide admin'], calls: ['privilegios de administrador'] },
];
