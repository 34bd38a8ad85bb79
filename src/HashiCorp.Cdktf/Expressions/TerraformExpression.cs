namespace HashiCorp.Cdktf;

/// <summary>A Terraform expression. It is written in <c>${}</c>, except within another expression.</summary>
internal abstract class TerraformExpression() : Intrinsic(null)
{
    public sealed override object Resolve(IResolveContext context)
    {
        var within = context.SuppressBraces == true;
        context.SuppressBraces = true;
        var text = Write(context);
        return within ? text : $"${{{text}}}";
    }

    /// <summary>Returns the expression without <c>${}</c>.</summary>
    protected abstract string Write(IResolveContext context);
}

/// <summary><c>name(argument, …)</c></summary>
/// <param name="name">The name of the function. Provider-defined functions start with <c>provider::</c>.</param>
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

/// <summary>An expression that is written unchanged, with its tokens replaced.</summary>
internal sealed class RawExpression(string text) : TerraformExpression
{
    protected override string Write(IResolveContext context) => Operand.WriteRaw(text, context);
}

/// <summary>A string in which quotes, line breaks and <c>${</c> are literal.</summary>
internal sealed class RawString(string text) : Intrinsic(null)
{
    /// <summary>The escaped text for use between quotes.</summary>
    public string Escaped { get; } = Operand.Escape(text).Replace("\"", "\\\"", StringComparison.Ordinal);

    public override object Resolve(IResolveContext context) => context.SuppressBraces == true ? $"\"{Escaped}\"" : Escaped;
}

/// <summary>An address in the form for <c>depends_on</c>: without <c>${}</c>.</summary>
internal sealed class BareAddress(string address) : Intrinsic(null)
{
    public override object Resolve(IResolveContext context)
    {
        context.SuppressBraces = true;
        return context.Resolve(address);
    }
}
