/*
 * Expressions of every kind.
 */
variable "name" {
  type    = string
  default = "web"
}

variable "settings" {
  type = any
  default = {
    ports   = [80, 443]
    regions = { eu = "eu-west-1" }
  }
}

variable "tags" {
  type    = map(string)
  default = {}
}

locals {
  quoted   = "say \"hi\" to ${var.name}\tnow"
  literal  = "$${not} and %%{neither}"
  sum      = 1 + 2 * 3
  negative = -var.settings.ports[0]
  chosen   = var.name == "web" && !contains(keys(var.tags), "x") ? upper(var.name) : null
  upper    = [for s in ["a", "b"] : upper(s) if s != "c"]
  grouped  = { for k, v in var.tags : v => k... }
  splat    = var.settings[*].regions
  legacy   = var.settings.ports.0
  nested   = var.settings.regions["eu"]
  expanded = max(var.settings.ports...)
  mixed    = [1, "two", true, null, [3]]
  name     = trimspace(join("-", [var.name, "x"]))
  ports    = [80, 443]

  policy = <<-EOT
    {
      "Name": "${var.name}",
      %{ for key, value in var.tags ~}
      "${key}": "${value}",
      %{ endfor ~}
      "End": %{ if var.name != "" }true%{ else }false%{ endif }
    }
  EOT
}

resource "random_pet" "this" {
  prefix  = "${var.name}-${lookup(var.tags, "team", "none")}"
  length  = length(var.settings.ports)
  keepers = {
    name   = local.name
    quoted = local.quoted
    first  = local.ports[0]
    (var.name) = "dynamic"
  }
}

resource "local_file" "policy" {
  filename = "policy.json"
  content  = local.policy
}

resource "local_file" "plain" {
  filename        = "plain.txt"
  file_permission = "0600"
  content         = <<EOT
First "line"
  second \ line
EOT
}

output "everything" {
  value = {
    literal  = local.literal
    sum      = local.sum
    negative = local.negative
    chosen   = local.chosen
    upper    = local.upper
    grouped  = local.grouped
    splat    = local.splat
    legacy   = local.legacy
    nested   = local.nested
    expanded = local.expanded
    mixed    = local.mixed
    pet      = random_pet.this.id
  }
}
