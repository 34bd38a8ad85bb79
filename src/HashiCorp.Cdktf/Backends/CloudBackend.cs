using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Stores the state in workspaces of HCP Terraform or Terraform Enterprise.</summary>
public class CloudBackend : TerraformBackend
{
    private readonly CloudWorkspace _workspaces;

    /// <summary>Stores the state of a stack in workspaces of HCP Terraform or Terraform Enterprise.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="props">The arguments of the backend.</param>
    public CloudBackend(Construct scope, ICloudBackendConfig props)
        : base(scope, "cloud", props) =>
        _workspaces = (CloudWorkspace)props.Workspaces;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The workspaces are selected by tags, so there is no single state to read.</exception>
    public override TerraformRemoteState GetRemoteStateDataSource(Construct scope, string name, string fromStack)
    {
        if (_workspaces is not NamedCloudWorkspace workspace)
        {
            throw new InvalidOperationException(
                """
                The Cloud backend only supports cross-stack references if the workspace is defined by name (not by tags).

                To use cross-stack references, replace all mentions of 'TaggedCloudWorkspaces' with 'NamedCloudWorkspace', like so:

                new CloudBackend(stack, {
                  ...
                  workspaces: new NamedCloudWorkspace("my-app"),
                });

                To learn more about Remote Backends, refer to: https://developer.hashicorp.com/terraform/cdktf/concepts/remote-backends

                """);
        }

        var config = WithArguments(new DataTerraformRemoteStateRemoteConfig());
        config.Workspaces = new NamedRemoteWorkspace(workspace.Name);
        return new DataTerraformRemoteState(scope, name, config);
    }

    /// <inheritdoc/>
    public override object ToTerraform() => TerraformBlock(new Dictionary<string, object> { ["cloud"] = MergedAttributes() });

    /// <inheritdoc/>
    public override object ToMetadata() => CloudMetadata();

    /// <inheritdoc/>
    protected override IDictionary<string, object> SynthesizeAttributes() =>
        new Dictionary<string, object>(base.SynthesizeAttributes()) { ["workspaces"] = _workspaces.ToTerraform() };
}
