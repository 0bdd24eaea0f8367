"""Personal data: the detectors, their labelled set, the masked copies."""
