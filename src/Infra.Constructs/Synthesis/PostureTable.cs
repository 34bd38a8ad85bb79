using System.Reflection;
using Infra.Constructs.Estates;
using Infra.Constructs.Posture;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Synthesis;

/// <summary>The postures of an estate with both presets side by side, as shown by <c>infra posture</c>.</summary>
internal static class PostureTable
{
    private static readonly MethodInfo EntryOf = typeof(PostureTable).GetMethod(nameof(Entry), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Returns every posture in the assemblies that the estate's stacks come from: its clouds' and its own.</summary>
    public static IReadOnlyList<PostureEntry> Of(IEnumerable<EstateStack> stacks) =>
    [
        .. stacks.SelectMany(stack => Ancestry(stack.GetType())).Select(type => type.Assembly).Distinct()
            .SelectMany(assembly => assembly.GetTypes()).Where(type => type.BaseType == typeof(SecurityPosture))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(Of),
    ];

    /// <summary>Returns the entry of one posture.</summary>
    public static PostureEntry Of(Type posture) => (PostureEntry)EntryOf.MakeGenericMethod(posture).Invoke(null, null)!;

    private static IEnumerable<Type> Ancestry(Type type)
    {
        for (var ancestor = type; ancestor != typeof(EstateStack); ancestor = ancestor.BaseType!) yield return ancestor;
    }

    private static PostureEntry Entry<TPosture>() where TPosture : SecurityPosture, IPosturePresets<TPosture> => new(
        typeof(TPosture).Name,
        [
            .. PostureSettings.Of<TPosture>().Select(setting =>
                new PostureSetting(setting.Name, setting.Display(TPosture.Relaxed), setting.Display(TPosture.Hardened), setting.Controls)),
        ]);
}
