variable "cidr" {
  type = string
}

variable "zones" {
  type = list(string)
}

module "naming" {
  source = "../naming"
  name   = "network"
}

resource "aws_vpc" "this" {
  cidr_block = var.cidr
  tags       = { Name = module.naming.name }
}

resource "aws_subnet" "this" {
  for_each          = toset(var.zones)
  vpc_id            = aws_vpc.this.id
  availability_zone = each.key
  cidr_block        = cidrsubnet(var.cidr, 8, index(var.zones, each.key))
}

output "vpc_id" {
  value = aws_vpc.this.id
}

output "subnet_ids" {
  value = values(aws_subnet.this)[*].id
}
