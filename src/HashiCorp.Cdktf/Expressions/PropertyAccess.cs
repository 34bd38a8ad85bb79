using System.Text.RegularExpressions;

namespace HashiCorp.Cdktf;

/// <summary><c>target.name</c>, <c>target["other name"]</c>, <c>target.0</c>, <c>target[*]</c> or <c>target[expression]</c></summary>
/// <param name="target">The owner of the properties.</param>
/// <param name="path">Names, numbers and tokens, from the outside in.</param>
internal sealed partial class PropertyAccess(object? target, params IEnumerable<object> path) : TerraformExpression
{
    private readonly object[] _path = [.. path];

    protected override string Write(IResolveContext context) =>
        Operand.Write(target, context) + string.Concat(_path.Select(step => Step(step, context)));

    private static string Step(object step, IResolveContext context) => step switch
    {
        "*" => "[*]",
        string name when Name().IsMatch(name) => $".{name}",
        _ when Numbers.Of(step) is not null && !Token.IsUnresolved(step) => $".{Operand.Write(step, context)}",
        _ => $"[{Operand.Write(step, context)}]",
    };

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Name();
}
