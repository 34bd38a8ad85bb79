namespace Infra.Constructs.Google;

/// <summary>A service account that Google made in a project for a service of its own, which needs permissions like any other.</summary>
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

    /// <summary>The service, as a construct id says it.</summary>
    public string Name { get; }

    /// <summary>The part of the e-mail address that is the service's.</summary>
    public string Domain { get; }
}
