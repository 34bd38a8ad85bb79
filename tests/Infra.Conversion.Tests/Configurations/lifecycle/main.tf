provider "aws" {
  region = "eu-west-1"
}

resource "aws_instance" "web" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  lifecycle {
    create_before_destroy = true
    prevent_destroy       = false
    ignore_changes        = [tags["Owner"], user_data]
    replace_triggered_by  = [aws_key_pair.login.id]

    precondition {
      condition     = startswith("ami-0123456789abcdef0", "ami-")
      error_message = "An image is needed."
    }
  }

  connection {
    type = "ssh"
    user = "ubuntu"
    host = self.public_ip
  }

  provisioner "local-exec" {
    command     = "echo ${self.id}"
    environment = { REGION = "eu-west-1" }
  }

  provisioner "remote-exec" {
    inline = ["uptime"]
  }
}

resource "aws_instance" "cleaned" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  provisioner "local-exec" {
    when       = destroy
    on_failure = continue
    command    = "true"
  }
}

resource "aws_key_pair" "login" {
  key_name   = "login"
  public_key = "ssh-ed25519 AAAA"

  lifecycle {
    ignore_changes = all
  }
}

resource "aws_s3_bucket" "logs" {
  bucket     = "example-logs"
  depends_on = [aws_instance.web, aws_key_pair.login]
}

moved {
  from = aws_s3_bucket.old
  to   = aws_s3_bucket.logs
}

moved {
  from = module.old
  to   = module.new
}

import {
  to = aws_key_pair.login
  id = "login"
}

removed {
  from = aws_s3_bucket.forgotten

  lifecycle {
    destroy = false
  }
}

check "bucket" {
  assert {
    condition     = aws_s3_bucket.logs.bucket != ""
    error_message = "The bucket has no name."
  }
}
