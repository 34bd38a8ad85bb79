terraform {
  required_providers {
    example = {
      source  = "example/example"
      version = "1.2.3"
    }
    aws = {
      source  = "hashicorp/aws"
      version = "~> 4.0"
    }
  }

  backend "kubernetes" {
    secret_suffix = "state"
  }
}

provider "example" {
  url = "https://example.com"
}

data "terraform_remote_state" "network" {
  backend = "s3"

  config = {
    bucket = "example-states"
    key    = "network/terraform.tfstate"
    region = "eu-west-1"
  }
}

resource "example_thing" "this" {
  name   = "thing"
  vpc_id = data.terraform_remote_state.network.outputs.vpc_id

  part {
    size = 1
  }
}

resource "terraform_data" "marker" {
  input = example_thing.this.id
}

resource "aws_s3_bucket" "old" {
  bucket         = "example-old"
  unknown_choice = true

  replication {
    anything = 1
  }
}

output "thing" {
  value = example_thing.this.id
}
