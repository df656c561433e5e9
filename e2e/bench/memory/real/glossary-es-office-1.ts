/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsOffice1: readonly GlossaryLine[] = [
  // Abrir, guardar, compatibilidad
  {
    says: [
      'abrir documento de word',
      'se descoloca al abrir',
      'word se ve mal',
      'formato cambia al abrir en word',
      'documento de word se ve distinto',
    ],
    calls: [
      'conversión de documentos de Microsoft Office',
      'usar Microsoft Office y LibreOffice',
      'abrir documentos guardados con otros formatos',
    ],
  },
  {
    says: [
      'guardar para word',
      'mandar a alguien con word',
      'guardar en docx',
      'no lo pueden abrir',
      'guardar en otro formato',
      'que lo abran en word',
    ],
    calls: [
      'guardar documentos con otros formatos',
      'conversión de documentos de Microsoft Office',
    ],
  },
  {
    says: [
      'siempre guardar en word',
      'docx por defecto',
      'formato por defecto al guardar',
      'siempre pregunta el formato',
      'mantener formato actual',
    ],
    calls: ['opciones de carga y guardado', 'guardar documentos con otros formatos'],
  },
  {
    says: ['abrir word con libreoffice', 'doble clic abre otro programa en word'],
    calls: ['cambiar la asociación de los tipos de documentos de Microsoft Office'],
  },
  {
    says: [
      'cómo se llama en libreoffice',
      'nombres distintos a word',
      'en word se llamaba',
      'en word estaba',
      'viniendo de word',
    ],
    calls: ['comparar los términos de Microsoft Office y LibreOffice'],
  },
  {
    says: [
      'pasar muchos archivos de word',
      'convertir varios documentos',
      'convertir todos los doc',
    ],
    calls: ['conversor de documentos'],
  },
  {
    says: ['guardar cada cinco minutos', 'no perder el trabajo', 'guardar sin que yo lo haga'],
    calls: ['guardar documentos de forma automática'],
  },
  {
    says: [
      'se cerró y perdí',
      'recuperar documento',
      'recuperar archivo no guardado',
      'se apagó y no había guardado',
    ],
    calls: ['recuperación', 'guardar documentos de forma automática'],
  },
  {
    says: ['copia anterior al guardar', 'bak', 'copia de seguridad del documento'],
    calls: ['guardar documentos', 'opciones de carga y guardado'],
  },
  {
    says: [
      'carpeta por defecto',
      'guardar siempre en otra carpeta',
      'cambiar la carpeta de guardado',
    ],
    calls: ['cambiar su directorio de trabajo', 'rutas'],
  },
  {
    says: [
      'documento con contraseña',
      'poner clave al documento',
      'clave para abrir',
      'que pida contraseña al abrir',
      'olvidé la clave del documento',
      'proteger con contraseña',
    ],
    calls: ['proteger contenido en LibreOffice', 'contraseña', 'guardar como'],
  },
  {
    says: ['recuerda mis contraseñas', 'contraseña para todas', 'clave maestra'],
    calls: ['establecer contraseña maestra'],
  },
  { says: ['guardar en pdf', 'mandar en pdf', 'documento a pdf'], calls: ['exportar a PDF'] },
  {
    says: ['pdf con contraseña', 'pdf que no se copie', 'pdf protegido'],
    calls: ['PDF Export Security', 'exportar a PDF'],
  },
  {
    says: [
      'pdf muy pesado',
      'pdf más pequeño',
      'reducir el pdf',
      'calidad de las imágenes del pdf',
    ],
    calls: ['exportar a PDF', 'PDF Export General'],
  },
  {
    says: ['marcadores en el pdf', 'índice lateral del pdf', 'pdf se abra en una página'],
    calls: ['PDF Export General', 'vista inicial de exportación a PDF'],
  },
  { says: ['libro electrónico', 'ebook', 'kindle', 'epub'], calls: ['exportar a EPUB'] },
  {
    says: ['firmar un documento', 'firma con certificado', 'dnie', 'certificado digital'],
    calls: ['aplicar firmas digitales', 'acerca de las firmas digitales'],
  },
  {
    says: ['firmar un pdf'],
    calls: ['firmar PDF existentes', 'firma digital en la exportación a PDF'],
  },
  {
    says: ['línea para firmar', 'espacio para la firma', 'hueco de la firma'],
    calls: ['añadir un espacio de firma a los documentos', 'firmar el espacio de firma'],
  },
  { says: ['cifrar con clave pública', 'gpg', 'pgp'], calls: ['OpenPGP'] },
  {
    says: [
      'quitar mi nombre del documento',
      'datos del autor',
      'información personal',
      'tiempo de edición',
    ],
    calls: [
      'propiedades del archivo',
      'descripción (propiedades del archivo)',
      'datos de identidad',
    ],
  },
  { says: ['mi nombre en los documentos', 'datos de usuario'], calls: ['datos de identidad'] },
  {
    says: ['mandar el documento por correo', 'enviar por email desde writer', 'adjuntar documento'],
    calls: ['enviar documento por correo', 'correo electrónico'],
  },
  {
    says: [
      'documento en la nube',
      'abrir de google drive',
      'sharepoint',
      'guardar en servidor',
      'webdav',
      'archivo en línea',
    ],
    calls: ['uso de archivos remotos', 'abrir remoto'],
  },
  {
    says: [
      'no me deja guardar',
      'archivo de solo lectura',
      'bloqueado por otro usuario',
      'alguien lo tiene abierto',
    ],
    calls: ['abrir documentos', 'colaboración', 'guardar documentos'],
  },
  {
    says: [
      'archivos abiertos hace poco',
      'últimos documentos',
      'lo que abrí ayer',
      'lista de recientes',
    ],
    calls: ['documentos recientes'],
  },
  {
    says: ['documento confidencial', 'secreto', 'nivel de confidencialidad'],
    calls: ['clasificación de documentos', 'barra Clasificación'],
  },
  {
    says: [
      'tapar nombres',
      'tapar texto en negro',
      'anonimizar',
      'ocultar datos antes de enviar',
      'tachar datos',
    ],
    calls: ['censura', 'censura automática'],
  },
  { says: ['código de barras', 'qr'], calls: ['código de barras y QR'] },
  {
    says: ['comprobar si es accesible', 'documento para ciegos', 'pdf accesible'],
    calls: ['accesibilidad de LibreOffice'],
  },
  // Ventana, barras, opciones
  {
    says: [
      'desapareció la barra',
      'barra de formato perdida',
      'recuperar la barra',
      'barra de herramientas perdida',
      'faltan iconos',
      'no veo la barra',
    ],
    calls: ['usar barras de herramientas', 'barras de herramientas'],
  },
  {
    says: [
      'botones grandes',
      'iconos pequeños',
      'iconos enormes',
      'tamaño de los botones',
      'cambiar iconos',
    ],
    calls: ['cambiar vistas de iconos', 'ver', 'cambiar icono'],
  },
  {
    says: ['poner un botón nuevo', 'botón a mano', 'quitar botones'],
    calls: ['agregar botones a barras de herramientas', 'personalizar'],
  },
  {
    says: [
      'menú como el de word',
      'cinta de opciones',
      'pestañas de arriba',
      'ribbon',
      'aspecto como word',
    ],
    calls: ['barras de herramientas', 'personalizar', 'ver'],
  },
  {
    says: ['cambiar los menús', 'menú propio', 'quitar del menú'],
    calls: ['menús (personalizar)', 'personalizar'],
  },
  {
    says: ['tecla para una función', 'atajo propio en writer', 'poner tecla a una macro'],
    calls: ['teclado', 'personalizar'],
  },
  {
    says: [
      'barra de la derecha',
      'panel derecho',
      'panel de propiedades',
      'cerrar el panel lateral',
    ],
    calls: ['barra lateral'],
  },
];
