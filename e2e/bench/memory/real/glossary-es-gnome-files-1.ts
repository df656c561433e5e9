/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsGnomeFiles1: readonly GlossaryLine[] = [
  // Archivos
  {
    says: [
      'explorador de archivos',
      'explorador de windows',
      'abrir carpetas',
      'navegar por carpetas',
      'ver mis carpetas',
    ],
    calls: ['examinar archivos y carpetas', 'gestor de archivos'],
  },
  {
    says: [
      'mover de sitio un archivo',
      'duplicar un archivo',
      'pasar a otra carpeta',
      'copiar a otra carpeta',
      'cortar y pegar archivos',
      'llevar a otra carpeta',
      'arrastrar archivos',
    ],
    calls: ['copiar o mover archivos y carpetas'],
  },
  {
    says: [
      'borrar un archivo',
      'no me deja borrar',
      'eliminar carpeta',
      'borrar para siempre',
      'tirar un archivo',
    ],
    calls: ['eliminar archivos y carpetas'],
  },
  {
    says: ['eliminado por error', 'restaurar borrado', 'recuperar eliminado'],
    calls: ['recuperar un archivo de la papelera'],
  },
  {
    says: [
      'no encuentro lo que bajé',
      'dónde se guardan las descargas',
      'descargué algo',
      'no encuentro lo descargado',
      'dónde quedó guardado',
      'se me perdió un documento',
    ],
    calls: ['encontrar un archivo perdido'],
  },
  {
    says: [
      'buscar un documento',
      'buscar en carpetas',
      'lupa de archivos',
      'buscador de archivos',
      'encontrar por nombre',
    ],
    calls: ['buscar archivos'],
  },
  {
    says: [
      'programa equivocado',
      'abrir siempre con',
      'programa por defecto',
      'programa predeterminado',
    ],
    calls: ['abrir archivos con otras aplicaciones', 'aplicación predeterminada'],
  },
  {
    says: [
      'se abre solo al meter',
      'meto el usb',
      'meto un cd',
      'al enchufar la cámara',
      'reproducción automática',
      'autorun',
    ],
    calls: ['abrir aplicaciones para dispositivos o discos'],
  },
  {
    says: ['previsualización rápida', 'echar un vistazo a la foto'],
    calls: ['previsualizar archivos y carpetas'],
  },
  {
    says: ['miniaturas', 'fotitos de las carpetas', 'no salen las fotos en la carpeta'],
    calls: ['miniaturas', 'preferencias de vista previa del gestor de archivos'],
  },
  { says: ['nombre de muchos archivos'], calls: ['renombrar un archivo o una carpeta'] },
  {
    says: [
      'seleccionar muchos',
      'marcar muchos archivos',
      'elegir todos los que terminan',
      'asterisco en el nombre',
      'seleccionar los jpg',
    ],
    calls: ['seleccionar archivos por patrones'],
  },
  {
    says: [
      'ordenar por fecha',
      'los más nuevos primero',
      'ordenar carpetas',
      'archivos desordenados',
      'ordenar por tamaño',
      'por orden de fecha',
    ],
    calls: ['ordenar archivos y carpetas'],
  },
  {
    says: [
      'documento vacío nuevo',
      'nuevo documento con botón derecho',
      'crear documento en blanco en carpeta',
    ],
    calls: ['plantillas para tipos de documentos usados comúnmente'],
  },
  {
    says: [
      'gusanito en el nombre',
      'archivo con rabito',
      'virgulilla',
      'tilde al final del nombre',
      'ondita al final',
    ],
    calls: ['archivo con una ~ al final del nombre'],
  },
  {
    says: [
      'carpeta secreta',
      'que no se vea un archivo',
      'archivos ocultos',
      'ver ocultos',
      'archivo con punto',
      'ver lo escondido',
      'carpetas ocultas',
    ],
    calls: ['ocultar un archivo'],
  },
  {
    says: ['abrir con un clic', 'clic simple', 'ejecutar un script'],
    calls: ['preferencias de comportamiento del gestor de archivos'],
  },
  {
    says: [
      'carpetas favoritas',
      'carpetas a la izquierda',
      'acceso rápido',
      'barra lateral de carpetas',
    ],
    calls: ['marcadores de carpeta'],
  },
  {
    says: [
      'carpeta compartida',
      'carpeta de red',
      'servidor de la oficina',
      'carpeta de la oficina',
      'entrar al servidor',
      'disco de red',
      'unidad de red',
      'ftp',
      'samba',
      'smb',
      'nas',
      'otro ordenador de la red',
      'carpetas de otro ordenador',
    ],
    calls: ['archivos en un servidor o compartición de red'],
  },
  {
    says: [
      'cuánto ocupa la carpeta',
      'cuánto pesa el archivo',
      'fecha del archivo',
      'información del archivo',
    ],
    calls: ['propiedades del archivo'],
  },
  {
    says: [
      'no tengo permiso',
      'acceso denegado',
      'que otros no abran mis archivos',
      'solo yo pueda ver',
      'chmod',
    ],
    calls: ['establecer los permisos del archivo'],
  },
  {
    says: [
      'columnas de la carpeta',
      'ver el tamaño en la lista',
      'ver la fecha en la lista',
      'ver detalles',
    ],
    calls: ['columnas en la lista de archivos'],
  },
  {
    says: ['grabadora', 'meter en un dvd', 'hacer un cd'],
    calls: ['escribir archivo en un CD o DVD'],
  },
  {
    says: [
      'dejar ver mis archivos',
      'carpeta pública',
      'pasar archivos a otro ordenador',
      'otros vean mis archivos',
      'compartir en casa',
    ],
    calls: ['compartir sus archivos personales'],
  },
  {
    says: [
      'ver fotos en la tele',
      'música en toda la casa',
      'dlna',
      'upnp',
      'compartir fotos',
      'compartir música',
      'chromecast',
    ],
    calls: ['compartir su música, fotos y vídeos'],
  },
  {
    says: [
      'control remoto',
      'que otro vea mi pantalla',
      'teamviewer',
      'escritorio remoto',
      'manejar desde lejos',
      'vnc',
      'anydesk',
      'ayuda a distancia',
      'controlar mi equipo a distancia',
    ],
    calls: ['compartir su escritorio', 'compartir la pantalla'],
  },
  {
    says: [
      'nombre del ordenador',
      'nombre de la computadora',
      'nombre de mi pc',
      'nombre en la red',
    ],
    calls: ['nombre visible del equipo'],
  },
  { says: ['mandar archivo por correo', 'adjunto'], calls: ['compartir archivos por correo-e'] },
  // Privacidad
  { says: ['gps', 'geolocalización', 'dónde estoy'], calls: ['servicios de ubicación'] },
  {
    says: [
      'ver lo que hice',
      'archivos recientes',
      'huellas de lo que hago',
      'historial de archivos',
    ],
    calls: ['registro del histórico'],
  },
];
