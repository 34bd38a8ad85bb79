using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Reads the outputs of another configuration's state.</summary>
public abstract class TerraformRemoteState : TerraformElement, ITerraformAddressable
{
    private readonly string _backend;
    private readonly ArgumentList _arguments;
    private readonly IDictionary<string, object>? _defaults;
    private readonly string? _workspace;

    /// <summary>Reads the outputs of a state.</summary>
    /// <param name="scope">The construct that reads them.</param>
    /// <param name="id">The id within the scope.</param>
    /// <param name="backend">The type of the backend in Terraform: <c>s3</c>.</param>
    /// <param name="config">The location of the state.</param>
    protected TerraformRemoteState(Construct scope, string id, string backend, IDataTerraformRemoteStateConfig config)
        : base(scope, id, $"data.{TfResourceType}")
    {
        _backend = backend;
        _arguments = TerraformStruct.ArgumentsOf(config);
        _defaults = config.Defaults is { } defaults ? new Dictionary<string, object>(defaults) : null;
        _workspace = config.Workspace;
    }

    /// <summary>The type in Terraform.</summary>
    public static string TfResourceType => "terraform_remote_state";

    /// <summary>Returns an output.</summary>
    /// <param name="output">The name of the output, or a path starting with it: <c>subnets[0]</c>. It is written unchanged.</param>
    public virtual IResolvable Get(string output) => ReferTo(() => $"{Address()}.outputs.{output}");

    /// <summary>Returns an output as a boolean.</summary>
    /// <inheritdoc cref="Get"/>
    public virtual IResolvable GetBoolean(string output) => Get(output);

    /// <summary>Returns an output as a list of strings.</summary>
    /// <inheritdoc cref="Get"/>
    public virtual string[] GetList(string output) => Token.AsList(Get(output));

    /// <summary>Returns an output as a number.</summary>
    /// <inheritdoc cref="Get"/>
    public virtual double GetNumber(string output) => Token.AsNumber(Get(output));

    /// <summary>Returns an output as a string.</summary>
    /// <inheritdoc cref="Get"/>
    public virtual string GetString(string output) => Token.AsString(Get(output));

    /// <inheritdoc/>
    public override object ToTerraform()
    {
        var attributes = new Dictionary<string, object> { ["backend"] = _backend, ["config"] = _arguments.ToDictionary() };
        if (_defaults is not null)
        {
            attributes["defaults"] = _defaults;
        }

        if (_workspace is not null)
        {
            attributes["workspace"] = _workspace;
        }

        return Block(attributes);
    }

    /// <inheritdoc/>
    public override object ToMetadata() => OverridesMetadata(TfResourceType);

    private Dictionary<string, object> Block(Dictionary<string, object> attributes) => new()
    {
        ["data"] = new Dictionary<string, object>
        {
            [TfResourceType] = new Dictionary<string, object> { [FriendlyUniqueId] = DeepMerge.Of(attributes, Overrides) },
        },
    };
}

/// <summary>Arguments of every <see cref="TerraformRemoteState"/>.</summary>
public interface IDataTerraformRemoteStateConfig
{
    /// <summary>Default values for outputs that the state may not have.</summary>
    IDictionary<string, object>? Defaults => null;

    /// <summary>The workspace of the state. Default: <c>default</c>.</summary>
    string? Workspace => null;
}

/// <inheritdoc cref="IDataTerraformRemoteStateConfig"/>
public class DataTerraformRemoteStateConfig : IDataTerraformRemoteStateConfig
{
    /// <inheritdoc/>
    public IDictionary<string, object>? Defaults { get; set; }

    /// <inheritdoc/>
    public string? Workspace { get; set; }
}
