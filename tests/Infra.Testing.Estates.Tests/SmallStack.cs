namespace Infra.Testing.Estates.Tests;

/// <summary>A stack with a few buckets of a provider that exists nowhere.</summary>
internal sealed class SmallStack : TerraformStack
{
    public SmallStack(string id = "net") : base(new App(new AppConfig { Outdir = Path.GetTempPath() }), id)
    {
    }

    public Bucket Bucket(string id, params (string Name, object Value)[] arguments) => new(this, id, arguments);
}

internal sealed class Bucket : TerraformResource
{
    private readonly Dictionary<string, object> _arguments;

    public Bucket(Construct scope, string id, params (string Name, object Value)[] arguments)
        : base(scope, id, new TerraformResourceConfig { TerraformResourceType = TfResourceType }) =>
        _arguments = arguments.ToDictionary(argument => argument.Name, argument => argument.Value);

    public static string TfResourceType => "small_bucket";

    protected override IDictionary<string, object> SynthesizeAttributes() => _arguments;
}

internal sealed class Region(Construct scope, string id)
    : TerraformDataSource(scope, id, new TerraformResourceConfig { TerraformResourceType = TfResourceType })
{
    public static string TfResourceType => "small_region";

    protected override IDictionary<string, object> SynthesizeAttributes() => new Dictionary<string, object> { ["name"] = "north" };
}

internal sealed class Small : TerraformProvider
{
    private readonly string _alias;

    public Small(Construct scope, string alias)
        : base(scope, alias, new TerraformProviderConfig { TerraformResourceType = TfResourceType, TerraformProviderSource = "small/small" }) =>
        _alias = alias;

    public static string TfResourceType => "small";

    protected override IDictionary<string, object> SynthesizeAttributes() => new Dictionary<string, object> { ["region"] = "north", ["alias"] = _alias };
}
