provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

data "aws_ami" "ubuntu" {
  most_recent = true
  owners      = ["099720109477"]

  filter {
    name   = "name"
    values = ["ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-amd64-server-*"]
  }
}

data "aws_availability_zones" "available" {
  state = "available"
}

variable "instances" {
  type    = number
  default = 2
}

variable "ssh_cidrs" {
  type    = list(string)
  default = ["192.0.2.0/24"]
}

resource "aws_security_group" "web" {
  name        = "web"
  description = "Web servers"

  dynamic "ingress" {
    for_each = { http = 80, https = 443 }

    content {
      description = ingress.key
      from_port   = ingress.value
      to_port     = ingress.value
      protocol    = "tcp"
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
}

resource "aws_security_group_rule" "ssh" {
  count = length(var.ssh_cidrs) > 0 ? 1 : 0

  type              = "ingress"
  from_port         = 22
  to_port           = 22
  protocol          = "tcp"
  cidr_blocks       = var.ssh_cidrs
  security_group_id = aws_security_group.web.id
}

resource "aws_instance" "web" {
  count = var.instances

  ami                    = data.aws_ami.ubuntu.id
  instance_type          = "t3.micro"
  availability_zone      = element(data.aws_availability_zones.available.names, count.index)
  vpc_security_group_ids = [aws_security_group.web.id]

  user_data = templatefile("${path.module}/templates/user_data.sh", {
    name = "web-${count.index}"
  })

  metadata_options {
    http_tokens = "required"
  }

  root_block_device {
    volume_size = 20
    encrypted   = true
  }

  tags = {
    Name = "web-${count.index}"
  }
}

resource "aws_eip" "web" {
  count    = 1
  instance = aws_instance.web[0].id
  domain   = "vpc"
}

resource "aws_s3_bucket" "replica" {
  provider = aws.west
  bucket   = "example-replica"
}

output "public_ips" {
  value = aws_instance.web[*].public_ip
}

output "first_zone" {
  value = data.aws_availability_zones.available.names[0]
}
