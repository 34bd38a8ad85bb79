output "name" {
  value = "module"
}
