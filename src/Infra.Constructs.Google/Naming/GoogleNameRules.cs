using Infra.Constructs.Naming;

namespace Infra.Constructs.Google.Naming;

/// <summary>Google Cloud's rules for names.</summary>
public static class GoogleNameRules
{
    /// <summary>https://cloud.google.com/compute/docs/naming-resources</summary>
    public static NameRule ComputeEngine { get; } = Rfc1035("a resource of Compute Engine", 63) with { IsOfManyKinds = true };

    /// <summary>https://cloud.google.com/kubernetes-engine/docs/reference/rest/v1/projects.locations.clusters</summary>
    public static NameRule GkeCluster { get; } = Rfc1035("a GKE cluster", 40);

    /// <summary>https://cloud.google.com/kubernetes-engine/docs/reference/rest/v1/projects.locations.clusters.nodePools</summary>
    public static NameRule GkeNodePool { get; } = Rfc1035("a GKE node pool", 39);

    /// <summary>https://cloud.google.com/iam/docs/service-accounts-create</summary>
    public static NameRule ServiceAccount { get; } =
        new("a service account", 30, "[a-z][a-z0-9-]{4,}[a-z0-9]", "6 or more lower-case letters, digits and hyphens, the first a letter");

    /// <summary>https://cloud.google.com/kms/docs/reference/rest/v1/projects.locations.keyRings/create</summary>
    public static NameRule Kms { get; } = new("a key or key ring of Cloud KMS", 63, "[A-Za-z0-9_-]+", "letters, digits and _-");

    /// <summary>https://cloud.google.com/storage/docs/buckets#naming</summary>
    public static NameRule GcsBucket { get; } =
        new("a Cloud Storage bucket", 63, "[a-z0-9][a-z0-9_-]+[a-z0-9]", "lower-case letters, digits, hyphens and underscores");

    /// <summary>https://cloud.google.com/secret-manager/docs/reference/rest/v1/projects.secrets/create</summary>
    public static NameRule Secret { get; } = new("a secret", 255, "[A-Za-z0-9_-]+", "letters, digits and _-");

    private static NameRule Rfc1035(string kind, int longest) =>
        new(kind, longest, "[a-z]([a-z0-9-]*[a-z0-9])?", "lower-case letters, digits and hyphens, the first a letter and the last no hyphen");
}
