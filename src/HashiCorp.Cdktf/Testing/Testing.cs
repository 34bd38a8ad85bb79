using System.Diagnostics.CodeAnalysis;
using Amazon.JSII.Runtime.Deputy;
using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Synthesizes stacks in tests and looks for resources in them.</summary>
[SuppressMessage("Naming", "CA1724", Justification = "The name is that of the public package.")]
public class Testing : DeputyBase
{
    private const string Version = "cdktfVersion";

    /// <summary>An app that writes into a temporary folder, with the word <c>stubbed</c> for the version.</summary>
    /// <param name="options">Other choices.</param>
    public static App App(ITestingAppConfig? options = null)
    {
        var app = new App(new AppConfig { Outdir = options?.Outdir ?? TemporaryFolder(), Context = options?.Context });
        if (options?.StubVersion != false)
        {
            StubVersion(app);
        }

        if (options?.EnableFutureFlags != false)
        {
            EnableFutureFlags(app);
        }

        return options?.FakeCdktfJsonPath == true ? FakeCdktfJsonPath(app) : app;
    }

    /// <summary>Uses the behaviour of later versions. There is none that differs.</summary>
    /// <param name="app">The app.</param>
    public static App EnableFutureFlags(App app) => app;

    /// <summary>Takes <c>cdktf.json</c> to be in the working directory: relative paths of assets start there.</summary>
    /// <param name="app">The app, without stacks yet.</param>
    public static App FakeCdktfJsonPath(App app)
    {
        app.Node.SetContext("cdktfJsonPath", Path.Combine(Directory.GetCurrentDirectory(), "cdktf.json"));
        return app;
    }

    /// <summary>Writes the word <c>stubbed</c> for the version, so that output stays the same when the version changes.</summary>
    /// <param name="app">The app, without stacks yet.</param>
    public static App StubVersion(App app)
    {
        app.Node.SetContext(Version, "stubbed");
        return app;
    }

    /// <summary>The Terraform JSON of a stack, keys sorted, without the metadata under <c>//</c>.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="runValidations">Whether its checks run; they don't by default.</param>
    /// <exception cref="InvalidOperationException">A check found something.</exception>
    public static string Synth(TerraformStack stack, bool? runValidations = null)
    {
        AspectInvocation.Of(stack);
        if (runValidations == true)
        {
            stack.RunAllValidations();
        }

        return JsonText.Indented(WithoutMetadata(stack.ToTerraform()));
    }

    /// <summary>The Terraform JSON of a stack with the constructs that a function makes.</summary>
    /// <param name="fn">Makes constructs in a stack. The public package has no such overload.</param>
    public static string SynthScope(Action<IConstruct> fn)
    {
        var stack = new TerraformStack(App(), "stack");
        fn(stack);
        return Synth(stack);
    }

    /// <summary>Refused: a callback of this type can't be called from C#.</summary>
    /// <param name="fn">Anything.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static string SynthScope(IScopeCallback fn) =>
        throw new NotSupportedException("An IScopeCallback has nothing to call. Pass a function: Testing.SynthScope(scope => new MyConstruct(scope, \"id\")).");

    /// <summary>Writes a stack into a temporary folder, as an app would.</summary>
    /// <param name="stack">The stack.</param>
    /// <returns>The folder.</returns>
    public static string FullSynth(TerraformStack stack)
    {
        var folder = TemporaryFolder();
        var manifest = new Manifest(stack.Node.TryGetContext(Version) as string ?? Toolkit.Version, folder, hclOutput: false);
        stack.Synthesizer.Synthesize(new App.SynthesisSession(folder, manifest, SkipValidation: false));
        manifest.WriteToFile();
        return folder;
    }

    /// <summary>Refused: this engine writes JSON, not HCL.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="runValidations">Whether its checks run.</param>
    /// <param name="returnMetadata">Whether metadata is given.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static object SynthHcl(TerraformStack stack, bool? runValidations = null, bool? returnMetadata = null) => throw HclOutput.NotSupported();

    /// <summary>Draws the constructs below a construct.</summary>
    /// <param name="construct">Where to begin.</param>
    public static string RenderConstructTree(IConstruct construct) => ConstructTree.Draw(construct);

    /// <summary>Refused: it is for Jest, a test runner of JavaScript.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static void SetupJest() =>
        throw new NotSupportedException("SetupJest is for Jest, a test runner of JavaScript. Use Testing.ToHaveResource and its like with any test runner of .NET.");

    /// <summary>Whether Terraform accepts the stacks of an output folder: <c>terraform init</c> and <c>terraform validate</c>.</summary>
    /// <param name="received">What <see cref="FullSynth"/> gives.</param>
    public static bool ToBeValidTerraform(string received) => TerraformValidation.Accepts(received);

    /// <summary>Whether there is a data source of a type.</summary>
    /// <param name="received">What <see cref="Synth"/> gives.</param>
    /// <param name="resourceType">The type in Terraform.</param>
    public static bool ToHaveDataSource(string received, string resourceType) => SynthesizedJson.Has(received, "data", resourceType);

    /// <summary>Whether there is a data source of a type with at least the properties.</summary>
    /// <inheritdoc cref="ToHaveResourceWithProperties"/>
    public static bool ToHaveDataSourceWithProperties(string received, string resourceType, IDictionary<string, object>? properties = null) =>
        SynthesizedJson.Has(received, "data", resourceType, properties);

    /// <summary>Whether there is a provider.</summary>
    /// <param name="received">What <see cref="Synth"/> gives.</param>
    /// <param name="resourceType">The local name of the provider.</param>
    public static bool ToHaveProvider(string received, string resourceType) => SynthesizedJson.Has(received, "provider", resourceType);

    /// <summary>Whether there is a provider with at least the properties.</summary>
    /// <inheritdoc cref="ToHaveResourceWithProperties"/>
    public static bool ToHaveProviderWithProperties(string received, string resourceType, IDictionary<string, object>? properties = null) =>
        SynthesizedJson.Has(received, "provider", resourceType, properties);

    /// <summary>Whether there is a resource of a type.</summary>
    /// <param name="received">What <see cref="Synth"/> gives.</param>
    /// <param name="resourceType">The type in Terraform.</param>
    public static bool ToHaveResource(string received, string resourceType) => SynthesizedJson.Has(received, "resource", resourceType);

    /// <summary>Whether there is a resource of a type with at least the properties.</summary>
    /// <param name="received">What <see cref="Synth"/> gives.</param>
    /// <param name="resourceType">The type in Terraform.</param>
    /// <param name="properties">By their names in Terraform. Lists are equal item by item; maps have at least the given keys.</param>
    public static bool ToHaveResourceWithProperties(string received, string resourceType, IDictionary<string, object>? properties = null) =>
        SynthesizedJson.Has(received, "resource", resourceType, properties);

    private static string TemporaryFolder() => Directory.CreateTempSubdirectory("cdktf.outdir.").FullName;

    private static object WithoutMetadata(object value) => value switch
    {
        IDictionary<string, object> map => map.Where(pair => pair.Key != "//").ToDictionary(pair => pair.Key, object? (pair) => WithoutMetadata(pair.Value)),
        IList<object?> list => list.Select(item => item is null ? null : WithoutMetadata(item)).ToList(),
        _ => value,
    };
}
