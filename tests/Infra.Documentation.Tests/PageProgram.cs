using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Infra.Documentation.Tests;

/// <summary>
/// The C# of a page as one program: each block is a source of its own, which sees the types of the others. Statements and members are
/// compiled inside a class.
/// </summary>
internal static class PageProgram
{
    private static readonly CSharpParseOptions Regular = new(LanguageVersion.Preview);
    private static readonly IReadOnlyList<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith("Infra.Documentation", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    private static readonly IReadOnlyList<SyntaxTree> Usings =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "usings"))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Regular, file)),
    ];

    /// <summary>What the compiler refuses, as <c>README.md(12): CS0103: …</c>; empty where the program compiles.</summary>
    /// <param name="page">The name of the page.</param>
    /// <param name="text">Its Markdown.</param>
    public static IReadOnlyList<string> Errors(string page, string text)
    {
        var blocks = CodeBlock.Of(text).Where(block => block.Language == "csharp").ToList();
        var sources = blocks.Select(block => CSharpSyntaxTree.ParseText(Source(page, block, blocks), Regular));
        var program = CSharpCompilation.Create(
            AssemblyOf(page), [.. Usings, .. sources], References, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return
        [
            .. program.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(error => string.Create(CultureInfo.InvariantCulture, $"{Place(error)}: {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}")),
        ];
    }

    /// <summary>A project's own README speaks to who changes the project: it sees what the project's tests see. Other pages see what is public.</summary>
    private static string AssemblyOf(string page) => page.Split('/') is ["src", var project, ..] ? $"{project}.Tests" : "page";

    private static string Place(Diagnostic error) =>
        error.Location.GetMappedLineSpan() is var span ? $"{span.Path}({span.StartLinePosition.Line + 1})" : "";

    private static string Source(string page, CodeBlock block, IEnumerable<CodeBlock> all)
    {
        var parts = block.Context.Split('…', 2);
        var unit = CSharpSyntaxTree.ParseText(parts[0] + block.Text + parts[1], Regular).GetCompilationUnitRoot();
        var before = parts[0].Count(character => character == '\n');
        var types = unit.Members.Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);
        var statements = unit.Members.Where(member => member is GlobalStatementSyntax global && !IsMethod(global));
        var members = unit.Members.Except(types).Except(statements);
        return $$"""
            {{string.Concat(all.Select(other => $"using Documentation.Lines{other.Line};\n"))}}
            {{Mapped(unit.Usings)}}
            namespace Documentation.Lines{{block.Line}}
            {
            {{Mapped(types)}}
            internal sealed class Statements
            {
            {{Mapped(members)}}
            public static async System.Threading.Tasks.Task RunAsync()
            {
            {{Mapped(statements)}}
            await System.Threading.Tasks.Task.CompletedTask;
            }
            }
            }
            """;

        string Mapped(IEnumerable<SyntaxNode> nodes) => string.Concat(nodes.Select(node =>
            $"\n#line {Math.Max(1, node.GetLocation().GetLineSpan().StartLinePosition.Line - before + block.Line)} \"{page}\"\n{Statement(node)}\n#line default\n"));
    }

    /// <summary>A method without its class is read as a local function.</summary>
    private static bool IsMethod(GlobalStatementSyntax statement) =>
        statement.Statement is LocalFunctionStatementSyntax function && (function.AttributeLists.Count > 0 || function.Modifiers.Any(SyntaxKind.PublicKeyword));

    /// <summary>An expression on its own is as good as a statement.</summary>
    private static string Statement(SyntaxNode node) =>
        node is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } expression } ? $"_ = {expression};" : node.ToString();
}
