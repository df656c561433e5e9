/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsGimp1: readonly GlossaryLine[] = [
  // Abrir, guardar, exportar
  {
    says: ['meter fotos en gimp', 'cargar una imagen', 'abrir la foto'],
    calls: ['abrir archivos', 'introducir imágenes al GIMP'],
  },
  {
    says: [
      'guardar la foto',
      'convertir a png',
      'pasar png a jpg',
      'guardar como jpeg',
      'sale xcf',
      'archivo xcf',
      'guarda en xcf',
    ],
    calls: ['exportar como', 'obtener imágenes de GIMP', 'exportar archivo'],
  },
  {
    says: [
      'guardar el trabajo de gimp con capas',
      'seguir otro día con la foto',
      'guardar para seguir editando',
      'conservar las capas',
    ],
    calls: ['guardar archivo', 'guardar como'],
  },
  { says: ['como estaba al abrirla', 'volver al original'], calls: ['revertir'] },
  {
    says: [
      'foto de internet',
      'abrir desde una url',
      'imagen de una página web',
      'pegar la dirección de la imagen',
    ],
    calls: ['abrir ubicación', 'abrir lugar'],
  },
  {
    says: [
      'lienzo en blanco',
      'dibujo nuevo',
      'hoja en blanco en gimp',
      'empezar un dibujo',
      'crear imagen vacía',
    ],
    calls: ['crear archivos nuevos', 'crear una imagen nueva'],
  },
  {
    says: ['escanear desde gimp', 'meter del escáner', 'foto de la cámara a gimp'],
    calls: ['introducir imágenes al GIMP', 'crear'],
  },
  {
    says: ['adjuntar la imagen a un correo', 'enviar la foto por correo', 'mandar la foto'],
    calls: ['enviar por correo-e', 'enviar sus archivos'],
  },
  {
    says: [
      'imprimir la foto',
      'foto en papel',
      'a qué tamaño sale en papel',
      'imprimir en 10x15',
      'sacar copia en papel',
    ],
    calls: ['tamaño de la impresión', 'cambiar el tamaño de una imagen para imprimir', 'imprimir'],
  },
  {
    says: [
      'dpi',
      'ppp',
      'resolución de la foto',
      'puntos por pulgada',
      'calidad de impresión de la foto',
    ],
    calls: ['resolución', 'tamaño de la impresión'],
  },
  {
    says: [
      'foto para la web',
      'foto para facebook',
      'que cargue rápido la imagen',
      'foto para instagram',
      'imágenes para mi página',
    ],
    calls: [
      'preparar sus imágenes para la web',
      'cambiar el tamaño de una imagen para la pantalla',
    ],
  },
  {
    says: [
      'comprimir la foto',
      'foto demasiado pesada',
      'foto no deja subirla',
      'bajar megas de la foto',
      'archivo pesa mucho',
      'imagen pesa',
      'calidad del jpg',
      'menos megas',
    ],
    calls: ['comprimir imágenes', 'reducir el tamaño del archivo'],
  },
  {
    says: [
      'datos de la cámara',
      'fecha de la foto',
      'exif',
      'cuándo se hizo la foto',
      'autor de la imagen',
    ],
    calls: ['metadatos', 'visor de metadatos'],
  },
  {
    says: ['cuántos píxeles tiene', 'información de la foto', 'medidas de la foto'],
    calls: ['propiedades de la imagen', 'encontrar información sobre su imagen'],
  },
  {
    says: ['galería de fotos', 'fotos abiertas'],
    calls: ['navegador de imágenes', 'diálogo imágenes'],
  },
  // Tamaño, recorte, giro
  {
    says: [
      'hacer la foto más grande',
      'ampliar la foto',
      'cambiar medidas de la foto',
      'reducir la imagen',
      'encoger la imagen',
      'bajar la resolución',
      'cambiar tamaño imagen',
    ],
    calls: ['escalar la imagen', 'cambiar el tamaño de una imagen'],
  },
  {
    says: [
      'más espacio alrededor',
      'agrandar la hoja sin la foto',
      'más sitio para dibujar',
      'añadir espacio blanco',
      'hoja más grande en gimp',
      'margen alrededor',
    ],
    calls: ['tamaño del lienzo'],
  },
  {
    says: [
      'quitar el espacio vacío',
      'sobra blanco alrededor',
      'quitar bordes blancos',
      'recortar lo blanco',
      'sobra fondo',
    ],
    calls: ['recorte Zealous', 'recortar la imagen', 'ajustar encogiendo'],
  },
  {
    says: [
      'cortar un pedazo',
      'quedarme con una parte',
      'quitar lo de los lados',
      'foto carnet',
      'recortar cuadrado',
      'foto carné',
    ],
    calls: ['recortar', 'recortar una imagen'],
  },
  {
    says: [
      'foto tumbada',
      'poner derecha la foto',
      'foto de costado',
      'foto acostada',
      'foto en vertical',
      'poner la foto de pie',
    ],
    calls: ['rotar 90°', 'rotar una imagen'],
  },
  {
    says: ['horizonte torcido', 'foto inclinada', 'enderezar', 'está chueca', 'salió ladeada'],
    calls: ['rotación arbitraria', 'rotar'],
  },
  {
    says: [
      'foto espejada',
      'texto al revés en la foto',
      'invertir izquierda y derecha',
      'cara al otro lado',
      'mirando al otro lado',
    ],
    calls: ['voltear horizontalmente'],
  },
  {
    says: [
      'edificio inclinado',
      'fachada torcida',
      'corregir la perspectiva',
      'en trapecio',
      'poner recto un cartel',
    ],
    calls: ['perspectiva'],
  },
  {
    says: [
      'estirar una parte',
      'deformar',
      'adelgazar',
      'agrandar los ojos',
      'licuar',
      'liquify',
      'hacer caras raras',
    ],
    calls: ['transformar deformación'],
  },
  {
    says: ['mover, girar y escalar a la vez', 'transformación libre'],
    calls: ['transformación unificada'],
  },
  { says: ['girar en 3d', 'efecto tres dimensiones'], calls: ['transformación 3D'] },
  {
    says: ['inclinar hacia un lado', 'sesgar', 'letras inclinadas en gimp', 'cizallar'],
    calls: ['inclinar'],
  },
  {
    says: ['cambiar la postura', 'mover un brazo', 'doblar una pierna'],
    calls: ['herramienta de rejilla'],
  },
  { says: ['torcer la imagen', 'texto curvado', 'doblar la foto'], calls: ['doblar según curva'] },
  {
    says: ['ojo de pez', 'barril', 'foto abombada', 'gran angular', 'líneas curvas de la cámara'],
    calls: ['distorsión de lente'],
  },
  {
    says: [
      'partir la foto',
      'dividir una foto en trozos',
      'cortar en cuadrados',
      'trocear la imagen',
      'partir en varias',
    ],
    calls: ['cortar usando guías', 'trocear'],
  },
  // Selección
  {
    says: ['seleccionar en redondo', 'selección redonda', 'círculo alrededor'],
    calls: ['selección elíptica'],
  },
  { says: ['elegir una zona', 'marco de hormigas'], calls: ['selección rectangular'] },
  {
    says: ['hormiguitas', 'línea que se mueve', 'raya intermitente'],
    calls: ['selecciones', 'mostrar selección', 'la selección está oculta'],
  },
  {
    says: ['seleccionar a mano', 'rodear con el ratón', 'contorno a mano alzada'],
    calls: ['selección libre (el lazo)'],
  },
  {
    says: ['varita', 'seleccionar lo parecido', 'seleccionar el cielo', 'zona del mismo color'],
    calls: ['selección difusa (varita mágica)'],
  },
  {
    says: [
      'todos los píxeles del mismo color',
      'elegir un color en toda la foto',
      'seleccionar todo lo rojo',
    ],
    calls: ['seleccionar por color'],
  },
  {
    says: [
      'recortar el pelo',
      'sacar una figura',
      'quitar lo de detrás',
      'silueta',
      'separar del fondo',
    ],
    calls: ['separar un objeto de su fondo', 'tijeras inteligentes'],
  },
  {
    says: [
      'añadir a la selección',
      'seleccionar dos sitios',
      'seleccionar varias zonas',
      'quitar de la selección',
      'sumar selección',
    ],
    calls: ['añadir o sustraer selecciones'],
  },
  { says: ['deseleccionar', 'soltar la selección'], calls: ['ninguno', 'selecciones'] },
  {
    says: [
      'lo contrario de lo seleccionado',
      'seleccionar lo de fuera',
      'al revés lo seleccionado',
    ],
    calls: ['invertir la selección'],
  },
  {
    says: ['selección más grande', 'ampliar la selección', 'crecer la selección'],
    calls: ['agrandar', 'selección'],
  },
  { says: ['selección más pequeña', 'reducir la selección'], calls: ['encoger', 'selección'] },
  {
    says: [
      'borde de la selección suave',
      'que no se note el recorte',
      'recorte con borde suave',
      'bordes difusos',
    ],
    calls: ['difuminado', 'difuminar borde'],
  },
  {
    says: [
      'línea alrededor de la selección',
      'contorno pintado',
      'repasar el contorno',
      'dibujar el borde de lo seleccionado',
      'dibujar un círculo',
      'dibujar un cuadrado',
      'dibujar rectángulo',
    ],
    calls: ['trazar la selección', 'crear una forma básica', 'dibujar objetos sencillos'],
  },
  {
    says: ['guardar la selección', 'usar otra vez la selección', 'selección para otro día'],
    calls: ['guardar en canal', 'diálogo de canales'],
  },
  { says: ['huecos en la selección', 'agujeros en lo seleccionado'], calls: ['eliminar agujeros'] },
];
