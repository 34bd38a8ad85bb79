using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>The operators of Terraform's language. Operands are values or tokens; results are tokens.</summary>
public class Op : DeputyBase
{
    /// <summary><c>left + right</c>: the sum.</summary>
    public static double Add(object left, object right) => Token.AsNumber(new BinaryOperation(left, "+", right));

    /// <summary><c>left &amp;&amp; right</c>: whether both are true.</summary>
    public static IResolvable And(object left, object right) => new BinaryOperation(left, "&&", right);

    /// <summary><c>left / right</c>: the quotient.</summary>
    public static double Div(object left, object right) => Token.AsNumber(new BinaryOperation(left, "/", right));

    /// <summary><c>left == right</c>: whether both are equal.</summary>
    public static IResolvable Eq(object left, object right) => new BinaryOperation(left, "==", right);

    /// <summary><c>left &gt; right</c>: whether the left is greater.</summary>
    public static IResolvable Gt(object left, object right) => new BinaryOperation(left, ">", right);

    /// <summary><c>left &gt;= right</c>: whether the left is greater or equal.</summary>
    public static IResolvable Gte(object left, object right) => new BinaryOperation(left, ">=", right);

    /// <summary><c>left &lt; right</c>: whether the left is less.</summary>
    public static IResolvable Lt(object left, object right) => new BinaryOperation(left, "<", right);

    /// <summary><c>left &lt;= right</c>: whether the left is less or equal.</summary>
    public static IResolvable Lte(object left, object right) => new BinaryOperation(left, "<=", right);

    /// <summary><c>left % right</c>: the remainder of a division.</summary>
    public static double Mod(object left, object right) => Token.AsNumber(new BinaryOperation(left, "%", right));

    /// <summary><c>left * right</c>: the product.</summary>
    public static double Mul(object left, object right) => Token.AsNumber(new BinaryOperation(left, "*", right));

    /// <summary><c>-expression</c>: the negated number.</summary>
    public static double Negate(object expression) => Token.AsNumber(new UnaryOperation("-", expression));

    /// <summary><c>left != right</c>: whether they are different.</summary>
    public static IResolvable Neq(object left, object right) => new BinaryOperation(left, "!=", right);

    /// <summary><c>!expression</c>: whether it is false.</summary>
    public static IResolvable Not(object expression) => new UnaryOperation("!", expression);

    /// <summary><c>left || right</c>: whether at least one is true.</summary>
    public static IResolvable Or(object left, object right) => new BinaryOperation(left, "||", right);

    /// <summary><c>left - right</c>: the difference.</summary>
    public static double Sub(object left, object right) => Token.AsNumber(new BinaryOperation(left, "-", right));
}
