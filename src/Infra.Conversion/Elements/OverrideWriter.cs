using Infra.Conversion.Configurations;
using Infra.Conversion.CSharp;

namespace Infra.Conversion.Elements;

/// <summary>Writes overrides with their reasons, and adds notes about them.</summary>
internal sealed class OverrideWriter(Pass pass, Item item)
{
    /// <summary>Writes the overrides of a construct.</summary>
    /// <param name="code">The target.</param>
    /// <param name="target">The variable of the construct; null for the stack.</param>
    /// <param name="overrides">The overrides.</param>
    public void Write(CodeWriter code, string? target, IEnumerable<Override> overrides)
    {
        foreach (var group in overrides.GroupBy(other => other.Reason))
        {
            code.Comment([group.Key]);
            foreach (var other in group) code.Statement("", CodeGroup.Call(target is null ? "AddOverride" : $"{target}.AddOverride", StringCode.Of(other.Path), other.Value));
            pass.Note(item, $"{group.Key} It is an override.", group.First().Place);
        }
    }
}
