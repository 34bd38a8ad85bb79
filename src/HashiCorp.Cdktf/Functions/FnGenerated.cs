using System.Text.RegularExpressions;
using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>
/// The functions of Terraform's language, with the arguments that Terraform documents. They run in Terraform and return tokens.
/// Strings are quoted, and <c>${</c> and line breaks in them are escaped. A string argument with an unescaped double quote is rejected;
/// <see cref="Fn.RawString"/> accepts any text.
/// </summary>
public partial class FnGenerated : DeputyBase
{
    /// <summary>Creates a string argument, which must not break out of its quotes.</summary>
    private protected static TextArgument Text(string value) => new(value);
}

/// <summary>A string argument that must be checked.</summary>
/// <param name="Value">The string.</param>
internal readonly partial record struct TextArgument(string Value)
{
    /// <summary>Returns the arguments after checking their strings.</summary>
    /// <exception cref="ArgumentException">A string contains a double quote without a preceding backslash.</exception>
    public static object?[] Checked(string function, object?[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is TextArgument argument)
            {
                argument.Check(function, i);
                arguments[i] = argument.Value;
            }
        }

        return arguments;
    }

    private void Check(string function, int position)
    {
        if (UnescapedQuote().IsMatch(Value))
        {
            throw new ArgumentException(
                $"""
                Argument {position} of {function} failed the validation: Error: Your value, '{Value}', has unescaped double quotes in it, so it cannot be used as a value.

                To safely use the value, use Fn.rawString on your string, like so:

                Fn.rawString('{Value}')

                Doing this ensures CDKTF and Terraform interpret your values correctly.

                To learn more about built in Terraform functions within CDKTF, refer to: https://developer.hashicorp.com/terraform/cdktf/concepts/functions
                . Please change your code to pass a valid value for this argument.
                """);
        }
    }

    [GeneratedRegex("""(?<!\\)(?:\\\\)*\x22""")]
    private static partial Regex UnescapedQuote();
}
