provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "replica"
  region = "eu-central-1"
}

module "network" {
  source = "./modules/network"

  cidr  = "10.50.0.0/16"
  zones = ["eu-west-1a", "eu-west-1b"]
}

module "replica" {
  source   = "./modules/network"
  for_each = toset(["blue", "green"])

  providers = {
    aws = aws.replica
  }

  cidr       = each.key == "blue" ? "10.51.0.0/16" : "10.52.0.0/16"
  zones      = ["eu-central-1a"]
  depends_on = [module.network]
}

module "optional" {
  source = "./modules/network"
  count  = 1

  cidr  = "10.53.0.0/16"
  zones = []
}

resource "aws_security_group" "web" {
  name   = "web"
  vpc_id = module.network.vpc_id
}

output "subnets" {
  value = module.network.subnet_ids
}

output "replicas" {
  value = { for name, network in module.replica : name => network.vpc_id }
}
