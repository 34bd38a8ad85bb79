variable "region" {
  description = "Where everything runs"
  type        = string
  default     = "eu-central-1"
}

variable "environment" {
  type    = string
  default = "dev"

  validation {
    condition     = contains(["dev", "prod"], var.environment)
    error_message = "Only dev and prod exist."
  }
}

variable "vpc_cidr" {
  type    = string
  default = "10.20.0.0/16"
}

variable "node_groups" {
  description = "Node groups by name"
  type = map(object({
    instance_types = list(string)
    desired        = number
  }))
  default = {
    general = { instance_types = ["t3.large"], desired = 2 }
    batch   = { instance_types = ["m6i.large", "m6a.large"], desired = 1 }
  }
}

variable "public_api" {
  type    = bool
  default = true
}

locals {
  name = "demo-${var.environment}"

  zones = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  tags = {
    project     = "demo"
    environment = var.environment
  }
}
