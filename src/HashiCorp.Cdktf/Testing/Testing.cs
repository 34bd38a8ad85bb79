using System.Diagnostics.CodeAnalysis;
using Amazon.JSII.Runtime.Deputy;
using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Synthesizes stacks in tests and finds resources in them.</summary>
[SuppressMessage("Naming", "CA1724", Justification = "The name is that of the public package.")]
public class Testing : DeputyBase
{
    private const string Version = "cdktfVersion";

    /// <summary>Creates an app that writes to a temporary folder, with the version <c>stubbed</c>.</summary>
    /// <param name="options">The options.</param>
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

    /// <summary>Turns on the behavior of later versions. Currently none differs.</summary>
    /// <param name="app">The app.</param>
    public static App EnableFutureFlags(App app) => app;

    /// <summary>Assumes that <c>cdktf.json</c> is in the working directory, to which asset paths are relative.</summary>
    /// <param name="app">The app, without stacks yet.</param>
    public static App FakeCdktfJsonPath(App app)
    {
        app.Node.SetContext("cdktfJsonPath", Path.Combine(Directory.GetCurrentDirectory(), "cdktf.json"));
        return app;
    }

    /// <summary>Writes <c>stubbed</c> as the version, so that the output does not change with the version.</summary>
    /// <param name="app">The app, without stacks yet.</param>
    public static App StubVersion(App app)
    {
        app.Node.SetContext(Version, "stubbed");
        return app;
    }

    /// <summary>Returns the Terraform JSON of a stack, with sorted keys and without the metadata under <c>//</c>.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="runValidations">Whether to run its validations. Default: no.</param>
    /// <exception cref="InvalidOperationException">A validation failed.</exception>
    public static string Synth(TerraformStack stack, bool? runValidations = null)
    {
        AspectInvocation.Of(stack);
        if (runValidations == true)
        {
            stack.RunAllValidations();
        }

        return JsonText.Indented(WithoutMetadata(stack.ToTerraform()));
    }

    /// <summary>Returns the Terraform JSON of a stack with the constructs that a function creates.</summary>
    /// <param name="fn">Creates constructs in a stack. The public package does not have this overload.</param>
    public static string SynthScope(Action<IConstruct> fn)
    {
        var stack = new TerraformStack(App(), "stack");
        fn(stack);
        return Synth(stack);
    }

    /// <summary>Always throws: a callback of this type cannot be called from C#.</summary>
    /// <param name="fn">Any object.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static string SynthScope(IScopeCallback fn) =>
        throw new NotSupportedException("An IScopeCallback has nothing to call. Pass a function: Testing.SynthScope(scope => new MyConstruct(scope, \"id\")).");

    /// <summary>Writes a stack to a temporary folder, as an app would.</summary>
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

    /// <summary>Always throws: this engine writes JSON, not HCL.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="runValidations">Whether to run its validations.</param>
    /// <param name="returnMetadata">Whether to return the metadata.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static object SynthHcl(TerraformStack stack, bool? runValidations = null, bool? returnMetadata = null) => throw HclOutput.NotSupported();

    /// <summary>Renders the tree of constructs below a construct.</summary>
    /// <param name="construct">Where to start.</param>
    public static string RenderConstructTree(IConstruct construct) => ConstructTree.Draw(construct);

    /// <summary>Always throws: it is for Jest, a JavaScript test runner.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static void SetupJest() =>
        throw new NotSupportedException("SetupJest is for Jest, a test runner of JavaScript. Use Testing.ToHaveResource and its like with any test runner of .NET.");

    /// <summary>Whether Terraform accepts the stacks of an output folder: <c>terraform init</c> and <c>terraform validate</c>.</summary>
    /// <param name="received">The result of <see cref="FullSynth"/>.</param>
    public static bool ToBeValidTerraform(string received) => TerraformValidation.Accepts(received);

    /// <summary>Whether there is a data source of a type.</summary>
    /// <param name="received">The result of <see cref="Synth"/>.</param>
    /// <param name="resourceType">The type in Terraform.</param>
    public static bool ToHaveDataSource(string received, string resourceType) => SynthesizedJson.Has(received, "data", resourceType);

    /// <summary>Whether there is a data source of a type with at least these properties.</summary>
    /// <inheritdoc cref="ToHaveResourceWithProperties"/>
    public static bool ToHaveDataSourceWithProperties(string received, string resourceType, IDictionary<string, object>? properties = null) =>
        SynthesizedJson.Has(received, "data", resourceType, properties);

    /// <summary>Whether there is a provider.</summary>
    /// <param name="received">The result of <see cref="Synth"/>.</param>
    /// <param name="resourceType">The local name of the provider.</param>
    public static bool ToHaveProvider(string received, string resourceType) => SynthesizedJson.Has(received, "provider", resourceType);

    /// <summary>Whether there is a provider with at least these properties.</summary>
    /// <inheritdoc cref="ToHaveResourceWithProperties"/>
    public static bool ToHaveProviderWithProperties(string received, string resourceType, IDictionary<string, object>? properties = null) =>
        SynthesizedJson.Has(received, "provider", resourceType, properties);

    /// <summary>Whether there is a resource of a type.</summary>
    /// <param name="received">The result of <see cref="Synth"/>.</param>
    /// <param name="resourceType">The type in Terraform.</param>
    public static bool ToHaveResource(string received, string resourceType) => SynthesizedJson.Has(received, "resource", resourceType);

    /// <summary>Whether there is a resource of a type with at least these properties.</summary>
    /// <param name="received">The result of <see cref="Synth"/>.</param>
    /// <param name="resourceType">The type in Terraform.</param>
    /// <param name="properties">The properties, by their Terraform names. Lists must be equal item by item; maps must have at least the given keys.</param>
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
