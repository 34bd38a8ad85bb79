using System.Buffers;

namespace HashiCorp.Cdktf;

/// <summary>Validates stack names. The CLI accepts name patterns, so names must not contain pattern characters.</summary>
internal static class StackName
{
    private static readonly SearchValues<char> PatternCharacters = SearchValues.Create("!*?[]{}");

    public static void Check(string name)
    {
        if (name.Any(char.IsWhiteSpace))
        {
            throw new InvalidOperationException(
                $"""
                Cannot create TerraformStack with id "{name}". It contains a whitespace character.

                Call it "{string.Concat(name.Where(letter => !char.IsWhiteSpace(letter)))}".
                """);
        }

        if (name.AsSpan().IndexOfAny(PatternCharacters) is var at and >= 0)
        {
            throw new InvalidOperationException(
                $"""
                Cannot create Terraform stack with id "{name}". It contains an invalid glob character: "{name[at]}".

                Stacks are chosen by patterns, such as "*-prod", so names have no characters of patterns: ! * ? [ ] {"{ }"}
                """);
        }
    }
}
