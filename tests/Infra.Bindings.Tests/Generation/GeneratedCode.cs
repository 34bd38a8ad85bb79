using System.Collections.Immutable;
using Infra.Bindings.Generation;
using Infra.Cdktf.Analyzers;
using Infra.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Infra.Bindings.Tests.Generation;

/// <summary>Compiles generated bindings with a program that uses them.</summary>
internal static class GeneratedCode
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>What the compiler and the analyzer say of the program, and the compiler of the bindings: warnings and errors.</summary>
    public static async Task<IReadOnlyList<string>> DiagnosticsAsync(ProviderSchema provider, string program)
    {
        var writer = new ProviderWriter(provider);
        var sources = writer.Files(null).Append(new("Usings.g.cs", writer.Usings(null))).Append(new("Program.cs", program));
        var compilation = CSharpCompilation.Create(
            "Program",
            sources.Select(file => CSharpSyntaxTree.ParseText(file.Value, new(LanguageVersion.Preview), file.Key)),
            References,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var analyzed = compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new AcceptedTypesAnalyzer()));
        var found = await analyzed.GetAllDiagnosticsAsync();
        return [.. found.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(Text).Order(StringComparer.Ordinal)];
    }

    private static string Text(Diagnostic diagnostic) =>
        $"{Path.GetFileName(diagnostic.Location.SourceTree?.FilePath)}: {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
}
