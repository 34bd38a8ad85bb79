using System.Reflection;

namespace Conformance.Tests.Running;

/// <summary>One small C# program: a public static method of a class in <c>Programs/</c>. The class is its topic.</summary>
internal sealed record ConformanceProgram(string Topic, string Name, MethodInfo Method)
{
    /// <summary>All programs of this assembly, in a fixed order.</summary>
    public static IReadOnlyList<ConformanceProgram> All { get; } = [..
        from type in typeof(ConformanceProgram).Assembly.GetTypes()
        where type.Namespace == "Conformance.Tests.Programs" && type is { IsAbstract: true, IsSealed: true }
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        orderby type.Name, method.MetadataToken
        select new ConformanceProgram(type.Name, method.Name, method)];

    /// <summary>Runs the program, with the exception it throws.</summary>
    public void Invoke(ProgramRun run) => Method.CreateDelegate<Action<ProgramRun>>()(run);
}
