using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Where the state of a stack is kept. A stack has one at most; without one, the state is a local file.</summary>
public abstract class TerraformBackend : TerraformElement
{
    /// <summary>The workspace that Terraform runs in, which is the one to read of other states.</summary>
    private protected const string CurrentWorkspace = "${terraform.workspace}";

    private readonly ArgumentList _arguments;

    /// <summary>Adds a backend of a type that has no class here.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="id">The name in the scope: <c>backend</c>, so that there is one at most.</param>
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
    /// <param name="x">Anything.</param>
    public static bool IsBackend(object? x) => x is TerraformBackend;

    /// <summary>Reads the outputs of the state that this backend keeps.</summary>
    /// <param name="scope">Where they are read.</param>
    /// <param name="name">The name of the data source in the scope.</param>
    /// <param name="fromStack">The name of the stack that the state belongs to.</param>
    public abstract TerraformRemoteState GetRemoteStateDataSource(Construct scope, string name, string fromStack);

    /// <inheritdoc/>
    public override object ToTerraform() => TerraformBlock(new Dictionary<string, object>
    {
        ["backend"] = new Dictionary<string, object> { [Name] = MergedAttributes() },
    });

    /// <inheritdoc/>
    public override object ToMetadata() => BackendMetadata();

    /// <summary>The arguments by their names in Terraform, as they are written.</summary>
    protected virtual IDictionary<string, object> SynthesizeAttributes() => _arguments.ToDictionary();

    /// <summary>Refused: this engine writes JSON, not HCL.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    protected virtual IDictionary<string, object> SynthesizeHclAttributes() => throw HclOutput.NotSupported();

    /// <summary>The metadata of a backend of HashiCorp's service, or of an installation of one's own.</summary>
    private protected Dictionary<string, object> CloudMetadata()
    {
        var metadata = BackendMetadata();
        metadata["cloud"] = _arguments["hostname"] is null or "app.terraform.io" ? "tfc" : "tfe";
        return metadata;
    }

    private protected static Dictionary<string, object> TerraformBlock(object content) => new() { ["terraform"] = content };

    private protected object MergedAttributes() => DeepMerge.Of(SynthesizeAttributes(), Overrides);

    /// <summary>Gives the arguments of a remote state those of this backend.</summary>
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
