namespace Infra.Constructs.Google;

/// <summary>A service account that Google creates in a project for one of its services. It needs permissions like any other.</summary>
/// <remarks>https://cloud.google.com/iam/docs/service-agents</remarks>
public sealed record ServiceAgent
{
    private ServiceAgent(string name, string domain) => (Name, Domain) = (name, domain);

    /// <summary>Encrypts the disks of virtual machines and nodes.</summary>
    public static ServiceAgent ComputeEngine { get; } = new("ComputeEngine", "compute-system");

    /// <summary>Encrypts the secrets of clusters.</summary>
    public static ServiceAgent KubernetesEngine { get; } = new("KubernetesEngine", "container-engine-robot");

    /// <summary>Encrypts the objects of buckets.</summary>
    public static ServiceAgent CloudStorage { get; } = new("CloudStorage", "gs-project-accounts");

    /// <summary>The service, as used in construct ids.</summary>
    public string Name { get; }

    /// <summary>The service's part of the email address.</summary>
    public string Domain { get; }
}
