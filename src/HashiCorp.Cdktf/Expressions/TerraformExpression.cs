namespace HashiCorp.Cdktf;

/// <summary>An expression of Terraform's language. It is written with <c>${}</c> around it, except within another expression.</summary>
internal abstract class TerraformExpression() : Intrinsic(null)
{
    public sealed override object Resolve(IResolveContext context)
    {
        var within = context.SuppressBraces == true;
        context.SuppressBraces = true;
        var text = Write(context);
        return within ? text : $"${{{text}}}";
    }

    /// <summary>The expression without <c>${}</c>.</summary>
    protected abstract string Write(IResolveContext context);
}

/// <summary><c>name(argument, …)</c></summary>
/// <param name="name">The name of the function; functions of a provider begin with <c>provider::</c>.</param>
/// <param name="arguments">The arguments in order.</param>
internal sealed class FunctionCall(string name, params object?[] arguments) : TerraformExpression
{
    private readonly object?[] _arguments = TextArgument.Checked(name, arguments);

    protected override string Write(IResolveContext context) =>
        $"{name}({string.Join(", ", _arguments.Select(argument => Operand.Write(argument, context)))})";
}

/// <summary><c>(left operator right)</c></summary>
internal sealed class BinaryOperation(object? left, string @operator, object? right) : TerraformExpression
{
    protected override string Write(IResolveContext context) =>
        $"({Operand.Write(left, context)} {@operator} {Operand.Write(right, context)})";
}

/// <summary><c>!operand</c> or <c>-operand</c></summary>
internal sealed class UnaryOperation(string @operator, object? operand) : TerraformExpression
{
    protected override string Write(IResolveContext context) => @operator + Operand.Write(operand, context);
}

/// <summary><c>condition ? whenTrue : whenFalse</c></summary>
internal sealed class ConditionalExpression(object? condition, object? whenTrue, object? whenFalse) : TerraformExpression
{
    protected override string Write(IResolveContext context) =>
        $"{Operand.Write(condition, context)} ? {Operand.Write(whenTrue, context)} : {Operand.Write(whenFalse, context)}";
}

/// <summary>An expression that is written as it is, with the tokens in it replaced.</summary>
internal sealed class RawExpression(string text) : TerraformExpression
{
    protected override string Write(IResolveContext context) => Operand.WriteRaw(text, context);
}

/// <summary>A string in which quotes, line breaks and <c>${</c> mean themselves.</summary>
internal sealed class RawString(string text) : Intrinsic(null)
{
    /// <summary>The text as it is between quotes.</summary>
    public string Escaped { get; } = Operand.Escape(text).Replace("\"", "\\\"", StringComparison.Ordinal);

    public override object Resolve(IResolveContext context) => context.SuppressBraces == true ? $"\"{Escaped}\"" : Escaped;
}

/// <summary>An address as <c>depends_on</c> takes it: without <c>${}</c>.</summary>
internal sealed class BareAddress(string address) : Intrinsic(null)
{
    public override object Resolve(IResolveContext context)
    {
        context.SuppressBraces = true;
        return context.Resolve(address);
    }
}
