output "cluster_endpoint" {
  description = "The address of the API"
  value       = aws_eks_cluster.main.endpoint
}

output "cluster_ca" {
  value     = aws_eks_cluster.main.certificate_authority[0].data
  sensitive = true
}

output "private_subnets" {
  value = aws_subnet.private[*].id
}

output "node_groups" {
  value = { for name, group in aws_eks_node_group.this : name => group.arn }
}

output "account" {
  value = data.aws_caller_identity.current.account_id
}
