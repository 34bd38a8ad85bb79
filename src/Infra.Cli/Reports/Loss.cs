namespace Infra.Cli.Reports;

/// <summary>What is gone with a resource, and does not come back when it is made again.</summary>
/// <param name="Kind">One word or two, for counting: <c>data</c>.</param>
/// <param name="What">What exactly, as a phrase.</param>
internal sealed record Loss(string Kind, string What)
{
    private const string Data = "data";
    private const string Keys = "keys";
    private const string Cluster = "clusters";
    private const string Address = "addresses";
    private const string Identity = "identities";
    private const string Network = "networks";

    // The worst first.
    private static readonly string[] Kinds = [Data, Keys, Cluster, Address, Identity, Network];

    private static readonly Loss Objects = new(Data, "every object in it, with all versions");
    private static readonly Loss Rows = new(Data, "every table and row, and the backups that live with it");
    private static readonly Loss Disk = new(Data, "everything on the disk");
    private static readonly Loss Machine = new(Data, "what its own disks hold, and its addresses");
    private static readonly Loss Logs = new(Data, "all its log entries");
    private static readonly Loss Secret = new(Data, "the secret in all versions");
    private static readonly Loss Key = new(Keys, "whatever is encrypted with it can't be read any more");
    private static readonly Loss Workloads = new(Cluster, "everything that runs in it, its volumes, and the address of its API");
    private static readonly Loss Nodes = new(Cluster, "its nodes; what runs on them is started elsewhere, or not at all");
    private static readonly Loss Ip = new(Address, "the address; whoever has it in a DNS entry or an allow list has to change it");
    private static readonly Loss Egress = new(Address, "the address that others see, and connections through it");
    private static readonly Loss Front = new(Address, "the name that clients use");
    private static readonly Loss Trust = new(Identity, "whoever uses it is locked out, and grants to it have to be given again");
    private static readonly Loss Ground = new(Network, "all that is attached to it has to be made again as well");

    private static readonly Dictionary<string, Loss> Known = new()
    {
        ["aws_s3_bucket"] = Objects, ["google_storage_bucket"] = Objects, ["azurerm_storage_account"] = Objects, ["azurerm_storage_container"] = Objects, ["aws_ecr_repository"] = Objects,
        ["google_artifact_registry_repository"] = Objects, ["azurerm_container_registry"] = Objects,
        ["aws_dynamodb_table"] = Rows, ["aws_db_instance"] = Rows, ["aws_rds_cluster"] = Rows, ["google_sql_database_instance"] = Rows, ["azurerm_mssql_database"] = Rows,
        ["azurerm_postgresql_flexible_server"] = Rows, ["azurerm_cosmosdb_account"] = Rows, ["google_bigquery_dataset"] = Rows,
        ["aws_ebs_volume"] = Disk, ["aws_efs_file_system"] = Disk, ["google_compute_disk"] = Disk, ["azurerm_managed_disk"] = Disk, ["google_filestore_instance"] = Disk,
        ["aws_instance"] = Machine, ["google_compute_instance"] = Machine, ["azurerm_linux_virtual_machine"] = Machine, ["azurerm_windows_virtual_machine"] = Machine,
        ["aws_cloudwatch_log_group"] = Logs, ["azurerm_log_analytics_workspace"] = Logs, ["google_logging_project_bucket_config"] = Logs,
        ["aws_secretsmanager_secret"] = Secret, ["google_secret_manager_secret"] = Secret, ["azurerm_key_vault_secret"] = Secret,
        ["aws_kms_key"] = Key, ["google_kms_crypto_key"] = Key, ["google_kms_key_ring"] = Key, ["azurerm_key_vault"] = Key, ["azurerm_key_vault_key"] = Key,
        ["aws_eks_cluster"] = Workloads, ["google_container_cluster"] = Workloads, ["azurerm_kubernetes_cluster"] = Workloads, ["aws_ecs_cluster"] = Workloads,
        ["aws_eks_node_group"] = Nodes, ["google_container_node_pool"] = Nodes, ["azurerm_kubernetes_cluster_node_pool"] = Nodes,
        ["aws_eip"] = Ip, ["google_compute_address"] = Ip, ["google_compute_global_address"] = Ip, ["azurerm_public_ip"] = Ip,
        ["aws_nat_gateway"] = Egress, ["google_compute_router_nat"] = Egress, ["azurerm_nat_gateway"] = Egress,
        ["aws_lb"] = Front, ["aws_route53_zone"] = Front, ["google_dns_managed_zone"] = Front, ["azurerm_dns_zone"] = Front, ["aws_cloudfront_distribution"] = Front,
        ["aws_iam_role"] = Trust, ["aws_iam_openid_connect_provider"] = Trust, ["google_service_account"] = Trust, ["google_iam_workload_identity_pool"] = Trust,
        ["google_iam_workload_identity_pool_provider"] = Trust, ["azurerm_user_assigned_identity"] = Trust, ["azurerm_federated_identity_credential"] = Trust,
        ["aws_vpc"] = Ground, ["aws_subnet"] = Ground, ["google_compute_network"] = Ground, ["google_compute_subnetwork"] = Ground, ["azurerm_virtual_network"] = Ground, ["azurerm_subnet"] = Ground,
        ["azurerm_resource_group"] = Ground,
    };

    /// <summary>The lower, the worse.</summary>
    public int Rank => Array.IndexOf(Kinds, Kind);

    /// <summary>What is gone with a resource of that type; null where it can be made again as it was.</summary>
    public static Loss? Of(string type) => Known.GetValueOrDefault(type);
}
