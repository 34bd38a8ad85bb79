using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Infra.Cdktf.Analyzers;

/// <summary>
/// Refuses a value whose type is none of those that <c>[Accepts]</c> names. The typed API says <c>object</c> where Terraform takes a
/// value or a token for it, because C# has no unions; what is <c>object</c> in the program too can be anything and is let pass.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AcceptedTypesAnalyzer : DiagnosticAnalyzer
{
    private const string Attribute = "HashiCorp.Cdktf.AcceptsAttribute";
    private const string Token = "HashiCorp.Cdktf.IResolvable";

    private static readonly DiagnosticDescriptor Rule = new(
        "INFRA0310", "Value of a wrong type", "{0} takes {1} or a token, not {2}", "Bindings", DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(Attribute) is not { } attribute) return;
            var token = start.Compilation.GetTypeByMetadataName(Token);
            start.RegisterOperationAction(Assigned, OperationKind.SimpleAssignment);
            start.RegisterOperationAction(Passed, OperationKind.Argument);

            void Assigned(OperationAnalysisContext operation)
            {
                var assignment = (ISimpleAssignmentOperation)operation.Operation;
                if (assignment.Target is IPropertyReferenceOperation { Property: var property }) Check(operation, property, assignment.Value);
            }

            void Passed(OperationAnalysisContext operation)
            {
                var argument = (IArgumentOperation)operation.Operation;
                if (argument.Parameter is { } parameter) Check(operation, parameter, argument.Value);
            }

            void Check(OperationAnalysisContext operation, ISymbol target, IOperation value)
            {
                var accepted = target.GetAttributes().FirstOrDefault(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute));
                if (accepted is null) return;
                var types = accepted.ConstructorArguments[0].Values.Select(type => (ITypeSymbol)type.Value!).ToImmutableArray();
                new AcceptedTypes(operation.Compilation, types, token).Check(value, (type, location) => operation.ReportDiagnostic(Diagnostic.Create(
                    Rule, location, NameOf(target), string.Join(", ", types.Select(Short)), Short(type))));
            }
        });
    }

    private static string NameOf(ISymbol target) =>
        target is IParameterSymbol { ContainingSymbol: IMethodSymbol method } ? method.Name : target.Name;

    private static string Short(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
}
