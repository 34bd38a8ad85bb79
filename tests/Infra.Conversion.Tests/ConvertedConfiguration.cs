using System.Collections.Immutable;
using System.Runtime.Loader;
using System.Text;
using HashiCorp.Cdktf;
using Infra.Bindings.Generation;
using Infra.Bindings.Trimming;
using Infra.Cdktf.Analyzers;
using Infra.Schemas.Storage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Infra.Conversion.Tests;

/// <summary>
/// The configurations of the tests as programs. All are compiled at once, with the bindings that they name and the analyzer that holds
/// them to these.
/// </summary>
internal sealed class ConvertedConfiguration
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview);

    private static readonly string Usings = string.Concat(
        new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq" }.Select(name => $"global using {name};\n"));

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith("Infra.", StringComparison.Ordinal) || Path.GetFileName(file).StartsWith("Infra.Cdktf", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    private static readonly Lazy<IReadOnlyDictionary<string, ConvertedConfiguration>> All = new(() =>
        Directory.EnumerateDirectories(Root).ToDictionary(folder => Path.GetFileName(folder), folder => new ConvertedConfiguration(folder)));

    private static readonly Lazy<System.Reflection.Assembly> Assembly = new(Compile);

    private ConvertedConfiguration(string folder)
    {
        Folder = folder;
        Program = HclConversion.Convert(folder, new() { PackageVersion = "1.0.0" });
    }

    /// <summary>The names of the configurations.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder));

    /// <summary>The folder of the configuration.</summary>
    public string Folder { get; }

    public ConvertedProgram Program { get; }

    /// <summary>The text of the class of the stack.</summary>
    public string Source => Encoding.UTF8.GetString(Program.Files.Single(file => file.Key.EndsWith("Stack.cs", StringComparison.Ordinal)).Value);

    private static string Root => Path.Combine(AppContext.BaseDirectory, "Configurations");

    /// <summary>A configuration of the tests.</summary>
    public static ConvertedConfiguration Of(string name) => All.Value[name];

    /// <summary>Runs the program as its <c>Program.cs</c> does.</summary>
    /// <param name="folder">A folder of the test's own, which gets the program's files.</param>
    /// <returns>The folder of the synthesized stack.</returns>
    public string Synthesize(TemporaryFolder folder)
    {
        foreach (var (name, content) in Program.Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder["program", name])!);
            File.WriteAllBytes(folder["program", name], content);
        }

        var type = Assembly.Value.GetTypes().Single(type => type.IsSubclassOf(typeof(TerraformStack)) && Source.Contains($"class {type.Name} ", StringComparison.Ordinal));
        var app = new App(new AppConfig { Outdir = folder["cdktf.out"], Context = new Dictionary<string, object> { ["cdktfJsonPath"] = folder["program", "cdktf.json"] } });
        Activator.CreateInstance(type, app, "converted");
        app.Synth();
        return folder["cdktf.out", "stacks", "converted"];
    }

    private static System.Reflection.Assembly Compile()
    {
        var names = new SourceNames();
        var trees = new List<SyntaxTree> { CSharpSyntaxTree.ParseText(Usings, Parsing, "Usings.cs") };
        foreach (var (name, converted) in All.Value)
        {
            names.Add(converted.Source);
            trees.Add(CSharpSyntaxTree.ParseText(converted.Source, Parsing, $"{name}.cs"));
        }

        var programs = trees.ToList();
        foreach (var provider in SchemaStore.Providers.Select(SchemaStore.Load))
        {
            var chosen = new NamedTypes(provider).In(names);
            var writer = new ProviderWriter(provider);
            foreach (var (file, text) in writer.Files(chosen).Append(new("Usings.g.cs", writer.Usings(chosen))))
                trees.Add(CSharpSyntaxTree.ParseText(text, Parsing, $"{provider.Name}/{file}"));
        }

        var compilation = CSharpCompilation.Create("Converted", trees, References, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly);
        AssertNothingFound([.. emitted.Diagnostics, .. Analyzed(compilation, programs)]);
        return AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(assembly.ToArray()));
    }

    private static IEnumerable<Diagnostic> Analyzed(CSharpCompilation compilation, List<SyntaxTree> programs)
    {
        var analyzed = compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new AcceptedTypesAnalyzer()));
        return programs.SelectMany(tree => analyzed.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, CancellationToken.None).GetAwaiter().GetResult());
    }

    /// <summary>The programs compile without warnings; the bindings' own are not theirs.</summary>
    private static void AssertNothingFound(IEnumerable<Diagnostic> diagnostics)
    {
        var found = diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || (diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Location.SourceTree?.FilePath.Contains('/', StringComparison.Ordinal) == false))
            .Select(diagnostic => $"{diagnostic}\n  {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}").ToList();
        if (found.Count > 0) Assert.Fail(string.Join('\n', found.Take(30)));
    }
}
