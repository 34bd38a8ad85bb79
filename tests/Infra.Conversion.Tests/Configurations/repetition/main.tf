variable "rules" {
  type = list(object({ port = number, cidrs = list(string) }))
  default = [
    { port = 22, cidrs = ["10.0.0.0/8"] },
    { port = 80, cidrs = ["0.0.0.0/0"] },
  ]
}

variable "queues" {
  type    = map(number)
  default = { fast = 30, slow = 300 }
}

variable "names" {
  type    = list(string)
  default = ["one", "two"]
}

variable "enabled" {
  type    = bool
  default = true
}

locals {
  teams = {
    web  = { retention = 7, class = "STANDARD" }
    jobs = { retention = 30, class = "INFREQUENT_ACCESS" }
  }
}

provider "aws" {
  region = "eu-west-1"
}

resource "aws_sqs_queue" "numbered" {
  count = 2
  name  = "numbered-${count.index}"
}

# Terraform counts where a variable decides.
resource "aws_sqs_queue" "optional" {
  count                      = var.enabled ? 1 : 0
  name                       = "optional"
  visibility_timeout_seconds = 60
}

resource "aws_sqs_queue" "named" {
  count = length(var.names)
  name  = "named-${var.names[count.index]}-${count.index}"
}

resource "aws_sqs_queue" "by_variable" {
  for_each                   = var.queues
  name                       = each.key
  visibility_timeout_seconds = each.value
}

resource "aws_sqs_queue" "by_set" {
  for_each = toset(var.names)
  name     = "set-${each.value}"
}

resource "aws_cloudwatch_log_group" "team" {
  for_each          = local.teams
  name              = "/teams/${each.key}"
  retention_in_days = each.value.retention
  log_group_class   = each.value.class
}

# Read as a whole, so that Terraform has to count.
resource "aws_sns_topic" "whole" {
  count = 2
  name  = "whole-${count.index}"
}

resource "aws_security_group" "dynamic" {
  name = "dynamic"

  dynamic "ingress" {
    for_each = var.rules

    content {
      from_port   = ingress.value.port
      to_port     = ingress.value["port"]
      protocol    = "tcp"
      cidr_blocks = ingress.value.cidrs
      description = "rule ${ingress.key}"
    }
  }

  dynamic "egress" {
    for_each = var.enabled ? [1] : []

    content {
      from_port   = 0
      to_port     = 0
      protocol    = "-1"
      cidr_blocks = ["0.0.0.0/0"]
    }
  }

  egress {
    from_port   = 53
    to_port     = 53
    protocol    = "udp"
    cidr_blocks = ["10.0.0.2/32"]
  }
}

resource "aws_sns_topic_subscription" "queue" {
  count     = 2
  topic_arn = aws_sns_topic.whole[count.index].arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.numbered[count.index].arn
}

output "numbered" {
  value = aws_sqs_queue.numbered[*].arn
}

output "optional" {
  value = one(aws_sqs_queue.optional[*].arn)
}

output "team" {
  value = { for name, group in aws_cloudwatch_log_group.team : name => group.arn }
}

output "jobs" {
  value = aws_cloudwatch_log_group.team["jobs"].arn
}

output "topics" {
  value = { for index, topic in aws_sns_topic.whole : topic.name => index }
}
