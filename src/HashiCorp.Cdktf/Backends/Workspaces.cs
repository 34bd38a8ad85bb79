using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>The workspaces of a <see cref="RemoteBackend"/>: by name or by prefix.</summary>
public interface IRemoteWorkspace;

/// <summary>A single workspace.</summary>
public class NamedRemoteWorkspace : TerraformStruct, IRemoteWorkspace
{
    /// <summary>A single workspace.</summary>
    /// <param name="name">The name of the workspace.</param>
    public NamedRemoteWorkspace(string name) => SetArgument("name", name);

    /// <summary>The name of the workspace.</summary>
    public virtual string Name { get => GetArgument<string>("name")!; set => SetArgument("name", value); }
}

/// <summary>All workspaces whose names start with a prefix.</summary>
public class PrefixedRemoteWorkspaces : TerraformStruct, IRemoteWorkspace
{
    /// <summary>All workspaces whose names start with a prefix.</summary>
    /// <param name="prefix">The prefix of the names.</param>
    public PrefixedRemoteWorkspaces(string prefix) => SetArgument("prefix", prefix);

    /// <summary>The prefix of the names.</summary>
    public virtual string Prefix { get => GetArgument<string>("prefix")!; set => SetArgument("prefix", value); }
}

/// <summary>The workspaces of a <see cref="CloudBackend"/>: by name or by tags.</summary>
public abstract class CloudWorkspace : DeputyBase
{
    /// <summary>The argument <c>workspaces</c>.</summary>
    public abstract object ToTerraform();
}

/// <summary>A single workspace.</summary>
/// <param name="name">The name of the workspace.</param>
/// <param name="project">The project of the workspace.</param>
public class NamedCloudWorkspace(string name, string? project = null) : CloudWorkspace
{
    /// <summary>The name of the workspace.</summary>
    public virtual string Name { get; set; } = name;

    /// <summary>The project of the workspace.</summary>
    public virtual string? Project { get; set; } = project;

    /// <inheritdoc/>
    public override object ToTerraform() => new Dictionary<string, object?> { ["name"] = Name, ["project"] = Project };

    /// <summary>Always throws: this engine writes JSON, not HCL.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public virtual object ToHclTerraform() => throw HclOutput.NotSupported();
}

/// <summary>All workspaces with these tags.</summary>
/// <param name="tags">The tags.</param>
/// <param name="project">The project of the workspaces.</param>
public class TaggedCloudWorkspaces(string[] tags, string? project = null) : CloudWorkspace
{
    /// <summary>The project of the workspaces.</summary>
    public virtual string? Project { get; set; } = project;

    /// <summary>The tags.</summary>
    public virtual string[] Tags { get; set; } = tags;

    /// <inheritdoc/>
    public override object ToTerraform() => new Dictionary<string, object?> { ["tags"] = Tags, ["project"] = Project };

    /// <summary>Always throws: this engine writes JSON, not HCL.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public virtual object ToHclTerraform() => throw HclOutput.NotSupported();
}
