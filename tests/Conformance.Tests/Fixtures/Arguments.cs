using System.Collections;

namespace Conformance.Tests.Fixtures;

/// <summary>Arguments as every engine takes them. The public packages can't pass on a token among values of any type; its text is the same token.</summary>
internal static class Arguments
{
    /// <summary>The arguments with texts in place of tokens.</summary>
    public static IDictionary<string, object> Of(IDictionary<string, object>? arguments) =>
        (arguments ?? new Dictionary<string, object>()).ToDictionary(argument => argument.Key, argument => Plain(argument.Value));

    private static object Plain(object value) => value switch
    {
        ITerraformAddressable or string or IDictionary and not IDictionary<string, object> => value,
        IResolvable token => token.ToString(),
        IDictionary<string, object> map => Of(map),
        object[] list => list.Select(Plain).ToArray(),
        _ => value,
    };
}
