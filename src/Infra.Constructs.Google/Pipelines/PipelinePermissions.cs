namespace Infra.Constructs.Google.Pipelines;

/// <summary>What Terraform calls for the types of resources that the constructs make.</summary>
/// <remarks>https://cloud.google.com/iam/docs/permissions-reference</remarks>
internal static class PipelinePermissions
{
    // Reading, and what a change takes on top of it.
    private static readonly Dictionary<string, (string[] Read, string[] Change)> Environment = new()
    {
        ["google_binary_authorization_policy"] = (["binaryauthorization.policy.get"], ["binaryauthorization.policy.update"]),
        ["google_compute_firewall"] = (["compute.firewalls.get"], ["compute.firewalls.create", "compute.firewalls.delete", "compute.firewalls.update"]),
        ["google_compute_instance"] = (
            ["compute.disks.get", "compute.instances.get", "compute.machineTypes.get", "compute.projects.get", "compute.zones.get"],
            [
                "compute.disks.create", "compute.disks.setLabels", "compute.images.useReadOnly", "compute.instances.addAccessConfig",
                "compute.instances.create", "compute.instances.delete", "compute.instances.deleteAccessConfig",
                "compute.instances.setDeletionProtection", "compute.instances.setLabels", "compute.instances.setMachineType",
                "compute.instances.setMetadata", "compute.instances.setServiceAccount", "compute.instances.setShieldedInstanceIntegrityPolicy",
                "compute.instances.setTags", "compute.instances.start", "compute.instances.stop", "compute.instances.update",
                "compute.instances.updateNetworkInterface", "compute.instances.updateShieldedInstanceConfig",
                "compute.subnetworks.use", "compute.subnetworks.useExternalIp", "compute.zoneOperations.get", "iam.serviceAccounts.actAs",
            ]),
        ["google_compute_network"] = (
            ["compute.networks.get"],
            [
                "compute.globalOperations.get", "compute.networks.create", "compute.networks.delete", "compute.networks.update",
                "compute.networks.updatePolicy", "compute.networks.use", "compute.routes.delete", "compute.routes.list",
            ]),
        ["google_compute_router"] = (
            ["compute.routers.get"],
            ["compute.regionOperations.get", "compute.routers.create", "compute.routers.delete", "compute.routers.update", "compute.routers.use"]),
        ["google_compute_router_nat"] = (["compute.routers.get"], ["compute.routers.update"]),
        ["google_compute_subnetwork"] = (
            ["compute.subnetworks.get"],
            [
                "compute.subnetworks.create", "compute.subnetworks.delete", "compute.subnetworks.expandIpCidrRange",
                "compute.subnetworks.setPrivateIpGoogleAccess", "compute.subnetworks.update",
            ]),
        ["google_container_cluster"] = (
            ["compute.instanceGroupManagers.get", "container.clusters.get", "container.operations.get"],
            ["container.clusters.create", "container.clusters.delete", "container.clusters.update"]),
        ["google_container_node_pool"] = (["container.clusters.get", "container.operations.get"], ["container.clusters.update", "iam.serviceAccounts.actAs"]),
        ["google_dns_managed_zone"] = (
            ["dns.managedZones.get"],
            ["dns.managedZones.create", "dns.managedZones.delete", "dns.managedZones.update", "dns.networks.bindPrivateDNSZone"]),
        ["google_dns_record_set"] = (
            ["dns.managedZones.get", "dns.resourceRecordSets.get", "dns.resourceRecordSets.list"],
            [
                "dns.changes.create", "dns.changes.get", "dns.resourceRecordSets.create", "dns.resourceRecordSets.delete",
                "dns.resourceRecordSets.update",
            ]),
        ["google_kms_crypto_key"] = (
            ["cloudkms.cryptoKeyVersions.list", "cloudkms.cryptoKeys.get"],
            ["cloudkms.cryptoKeyVersions.destroy", "cloudkms.cryptoKeys.create", "cloudkms.cryptoKeys.update"]),
        ["google_kms_crypto_key_iam_member"] = (["cloudkms.cryptoKeys.getIamPolicy"], ["cloudkms.cryptoKeys.setIamPolicy"]),
        ["google_kms_key_ring"] = (["cloudkms.keyRings.get"], ["cloudkms.keyRings.create"]),
        ["google_logging_project_bucket_config"] = (["logging.buckets.get"], ["logging.buckets.update"]),
        // Its permission to change is bound to some roles, and therefore a role of its own.
        ["google_project_iam_member"] = (["resourcemanager.projects.get", "resourcemanager.projects.getIamPolicy"], []),
        ["google_project_service"] = (["serviceusage.services.get", "serviceusage.services.list"], ["serviceusage.services.enable"]),
        ["google_service_account"] = (
            ["iam.serviceAccounts.get"],
            ["iam.serviceAccounts.create", "iam.serviceAccounts.delete", "iam.serviceAccounts.update"]),
    };

    private static readonly Dictionary<string, string[]> Foundation = new()
    {
        ["google_iam_workload_identity_pool"] = ["iam.workloadIdentityPools.get"],
        ["google_iam_workload_identity_pool_provider"] = ["iam.workloadIdentityPoolProviders.get"],
        ["google_kms_crypto_key"] = Environment["google_kms_crypto_key"].Read,
        ["google_kms_crypto_key_iam_member"] = Environment["google_kms_crypto_key_iam_member"].Read,
        ["google_kms_key_ring"] = Environment["google_kms_key_ring"].Read,
        ["google_project_iam_custom_role"] = ["iam.roles.get"],
        ["google_project_iam_member"] = Environment["google_project_iam_member"].Read,
        ["google_project_service"] = Environment["google_project_service"].Read,
        ["google_service_account"] = Environment["google_service_account"].Read,
        ["google_service_account_iam_member"] = ["iam.serviceAccounts.getIamPolicy"],
        ["google_storage_bucket"] = ["storage.buckets.get"],
        ["google_storage_bucket_iam_member"] = ["storage.buckets.getIamPolicy"],
    };

    /// <summary>Types of an environment's stacks for which permissions are known.</summary>
    public static IEnumerable<string> EnvironmentTypes => Environment.Keys;

    /// <summary>Types of a foundation stack for which permissions are known.</summary>
    public static IEnumerable<string> FoundationTypes => Foundation.Keys;

    /// <summary>Reads everything in an environment that Terraform manages.</summary>
    public static IReadOnlyList<string> Plan { get; } = Sorted(Environment.Values.SelectMany(type => type.Read));

    /// <summary>Reads and changes it.</summary>
    public static IReadOnlyList<string> Apply { get; } = Sorted(Environment.Values.SelectMany(type => type.Read.Concat(type.Change)));

    /// <summary>Reads everything in the foundation.</summary>
    public static IReadOnlyList<string> PlanFoundation { get; } = Sorted(Foundation.Values.SelectMany(type => type));

    private static string[] Sorted(IEnumerable<string> permissions) => [.. permissions.Distinct().Order(StringComparer.Ordinal)];
}
