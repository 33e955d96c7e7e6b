"""Files in and out: importers, exporters, project folders."""
