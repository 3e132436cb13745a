"""Places and countries with their other names, from GeoNames; no network, read only when something is looked up."""
