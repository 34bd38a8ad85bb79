using Infra.Constructs.Estates;

namespace Infra.Constructs.Aws;

/// <summary>
/// The security groups of a cluster. Nodes get their own group instead of the one that EKS creates, which allows all traffic to the
/// internet and cannot be restricted.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/sec-group-reqs.html</remarks>
public sealed class EksNetwork : EstateConstruct
{
    internal EksNetwork(EksCluster cluster, string id) : base(cluster, id)
    {
        ControlPlane = new SecurityGroup(this, "ControlPlane", new()
        {
            Vpc = cluster.Vpc, Name = $"{cluster.ShortName}-control-plane", Description = $"Control plane of {cluster.Name}",
        });
        Nodes = new SecurityGroup(this, "Nodes", new() { Vpc = cluster.Vpc, Name = $"{cluster.ShortName}-nodes", Description = $"Nodes of {cluster.Name}" });
        Connect(Peer.Group(ControlPlane), Peer.Group(Nodes));
    }

    /// <summary>The group of the control plane's network interfaces. Allow API clients here: <c>ControlPlane.AllowFrom(…, Ports.Https, …)</c>.</summary>
    public SecurityGroup ControlPlane { get; }

    /// <summary>The group of the nodes, and of pods without a security group of their own.</summary>
    public SecurityGroup Nodes { get; }

    private void Connect(Peer controlPlane, Peer nodes)
    {
        ControlPlane.AllowFrom(nodes, Ports.Https, "Kubernetes API for nodes and pods");
        ControlPlane.AllowTo(nodes, Ports.Https, "Webhooks and extension API servers");
        ControlPlane.AllowTo(nodes, Unprivileged, "Kubelets, webhooks and extension API servers");
        Nodes.AllowFrom(controlPlane, Ports.Https, "Webhooks and extension API servers");
        Nodes.AllowFrom(controlPlane, Unprivileged, "Kubelets, webhooks and extension API servers");
        Nodes.AllowTo(controlPlane, Ports.Https, "Kubernetes API");
        Nodes.AllowFrom(nodes, Ports.All, "Pods among each other, and their DNS");
        Nodes.AllowTo(nodes, Ports.All, "Pods among each other, and their DNS");
        Nodes.AllowToAwsServices();
    }

    private static Ports Unprivileged => Ports.Tcp(1025, 65535);
}
