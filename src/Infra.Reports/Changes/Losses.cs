using Infra.Deployment.Plans;
using Infra.Plans;

namespace Infra.Reports.Changes;

/// <summary>Describes what is lost permanently when a resource is destroyed or replaced.</summary>
internal static class Losses
{
    private static readonly Dictionary<string, string> Table = new()
    {
        ["aws_s3_bucket"] = "every object in it, with all versions",
        ["aws_dynamodb_table"] = "every item in it",
        ["aws_db_instance"] = "the database, unless a snapshot was taken",
        ["aws_rds_cluster"] = "the database, unless a snapshot was taken",
        ["aws_ebs_volume"] = "everything on the disk",
        ["aws_efs_file_system"] = "every file on it",
        ["aws_ecr_repository"] = "every image in it",
        ["aws_kms_key"] = "everything that only this key decrypts, when its waiting period ends",
        ["aws_secretsmanager_secret"] = "the secret's value, when its recovery window ends",
        ["aws_cloudwatch_log_group"] = "every event in the log",
        ["aws_cloudtrail"] = "the audit trail from now on",
        ["aws_eks_cluster"] = "the cluster with everything that runs in it, and its endpoint",
        ["aws_eks_node_group"] = "its machines; their workloads move or stop",
        ["aws_instance"] = "the machine, its disks and its address",
        ["aws_eip"] = "the address, which can't be recovered",
        ["aws_nat_gateway"] = "the internet egress of its subnets, and its address",
        ["aws_iam_openid_connect_provider"] = "the access of every pipeline that it trusts",
        ["google_storage_bucket"] = "every object in it",
        ["google_sql_database_instance"] = "the database with its backups; its name is blocked for a week",
        ["google_compute_disk"] = "everything on the disk",
        ["google_compute_instance"] = "the machine, its boot disk and its address",
        ["google_compute_address"] = "the address, which can't be recovered",
        ["google_container_cluster"] = "the cluster with everything that runs in it, and its endpoint",
        ["google_container_node_pool"] = "its machines; their workloads move or stop",
        ["google_kms_crypto_key"] = "everything that only this key decrypts",
        ["google_secret_manager_secret"] = "the secret with all versions",
        ["google_iam_workload_identity_pool"] = "the access of every pipeline that it trusts; its name is blocked for 30 days",
        ["azurerm_resource_group"] = "everything in the group",
        ["azurerm_storage_account"] = "every blob, file, table and queue in it",
        ["azurerm_storage_container"] = "every blob in it",
        ["azurerm_mssql_database"] = "the database",
        ["azurerm_managed_disk"] = "everything on the disk",
        ["azurerm_linux_virtual_machine"] = "the machine and its disk",
        ["azurerm_public_ip"] = "the address, which can't be recovered",
        ["azurerm_kubernetes_cluster"] = "the cluster with everything that runs in it, and its endpoint",
        ["azurerm_kubernetes_cluster_node_pool"] = "its machines; their workloads move or stop",
        ["azurerm_key_vault"] = "every key and secret in it, when its retention ends",
        ["azurerm_key_vault_key"] = "everything that only this key decrypts, when its retention ends",
        ["azurerm_log_analytics_workspace"] = "every log in it, after 14 days",
    };

    /// <summary>Returns what is lost; null if the resource stays or can simply be recreated.</summary>
    public static string? Of(PlannedChange change) =>
        change.Action is PlannedAction.Destroy or PlannedAction.Replace ? Table.GetValueOrDefault(change.Type) : null;
}
