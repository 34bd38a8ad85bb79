using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>The backend of a stack, where its state is stored. A stack has at most one; without one, the state is a local file.</summary>
public abstract class TerraformBackend : TerraformElement
{
    /// <summary>The workspace that Terraform runs in, which is also read from other states.</summary>
    private protected const string CurrentWorkspace = "${terraform.workspace}";

    private readonly ArgumentList _arguments;

    /// <summary>Adds a backend of a type without a class.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="id">The id within the scope: <c>backend</c>, so that there is at most one.</param>
    /// <param name="name">The type in Terraform: <c>s3</c>.</param>
    protected TerraformBackend(Construct scope, string id, string name) : base(scope, id)
    {
        Name = name;
        _arguments = new ArgumentList();
    }

    private protected TerraformBackend(Construct scope, string name, object props) : base(scope, "backend")
    {
        Name = name;
        _arguments = TerraformStruct.ArgumentsOf(props);
    }

    /// <summary>The type in Terraform: <c>s3</c>.</summary>
    protected virtual string Name { get; }

    /// <summary>Whether <paramref name="x"/> is a backend.</summary>
    /// <param name="x">Any object.</param>
    public static bool IsBackend(object? x) => x is TerraformBackend;

    /// <summary>Returns a data source for the outputs of the state in this backend.</summary>
    /// <param name="scope">The construct that reads them.</param>
    /// <param name="name">The id of the data source within the scope.</param>
    /// <param name="fromStack">The name of the stack whose state is read.</param>
    public abstract TerraformRemoteState GetRemoteStateDataSource(Construct scope, string name, string fromStack);

    /// <inheritdoc/>
    public override object ToTerraform() => TerraformBlock(new Dictionary<string, object>
    {
        ["backend"] = new Dictionary<string, object> { [Name] = MergedAttributes() },
    });

    /// <inheritdoc/>
    public override object ToMetadata() => BackendMetadata();

    /// <summary>Returns the arguments as written to the output, by their Terraform names.</summary>
    protected virtual IDictionary<string, object> SynthesizeAttributes() => _arguments.ToDictionary();

    /// <summary>Always throws: this engine writes JSON, not HCL.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    protected virtual IDictionary<string, object> SynthesizeHclAttributes() => throw HclOutput.NotSupported();

    /// <summary>Returns the metadata of a backend of HCP Terraform or Terraform Enterprise.</summary>
    private protected Dictionary<string, object> CloudMetadata()
    {
        var metadata = BackendMetadata();
        metadata["cloud"] = _arguments["hostname"] is null or "app.terraform.io" ? "tfc" : "tfe";
        return metadata;
    }

    private protected static Dictionary<string, object> TerraformBlock(object content) => new() { ["terraform"] = content };

    private protected object MergedAttributes() => DeepMerge.Of(SynthesizeAttributes(), Overrides);

    /// <summary>Copies the arguments of this backend to those of a remote state.</summary>
    private protected T WithArguments<T>(T config) where T : TerraformStruct
    {
        config.Arguments.SetAll(_arguments);
        return config;
    }

    private Dictionary<string, object> BackendMetadata()
    {
        var metadata = OverridesMetadata("backend");
        metadata["backend"] = Name;
        return metadata;
    }
}
