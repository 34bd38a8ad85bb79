namespace HashiCorp.Cdktf;

/// <summary>Something that has arguments: a resource, data source, provider, or the reference to a block.</summary>
internal interface IArgumentOwner
{
    /// <summary>The arguments, or <see langword="null"/> where the block that would have them is not set.</summary>
    ArgumentList? Arguments { get; }

    /// <summary>The arguments; makes the block that has them when it is not set.</summary>
    ArgumentList NeedArguments();
}

/// <summary>Reads and sets arguments across the border to a program: values are copied on the way in and out.</summary>
internal static class ArgumentInput
{
    public static object? Of(IArgumentOwner owner, string name) =>
        owner.Arguments?[name] is { } value ? ArgumentValue.Copy(value) : null;

    public static void Set(IArgumentOwner owner, string name, object? value, bool isBlock)
    {
        if (value is not null)
        {
            owner.NeedArguments().Set(name, ArgumentValue.Copy(value), isBlock);
        }
        else
        {
            owner.Arguments?.Set(name, null, isBlock);
        }
    }
}
