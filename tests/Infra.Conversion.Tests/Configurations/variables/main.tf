variable "plain" {}

variable "port" {
  type      = number
  default   = 8080
  sensitive = true
  nullable  = false
}

variable "labels" {
  type = map(string)
  default = {
    "app.kubernetes.io/name" = "demo"
  }
}

variable "zones" {
  type = set(string)
}

variable "secret" {
  type      = string
  ephemeral = true
  default   = null
}

output "labels" {
  description = "Labels of everything"
  value       = var.labels
  depends_on  = [null_resource.marker]

  precondition {
    condition     = var.port > 0
    error_message = "The port is positive."
  }
}

# One and the same name as a variable.
output "port" {
  value     = var.port
  sensitive = true
}

resource "null_resource" "marker" {
  triggers = {
    zones = join(",", var.zones)
    plain = var.plain
    port  = var.port
  }
}
