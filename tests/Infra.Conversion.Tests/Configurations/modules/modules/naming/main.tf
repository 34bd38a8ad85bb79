variable "name" {
  type = string
}

output "name" {
  value = "demo-${var.name}"
}
