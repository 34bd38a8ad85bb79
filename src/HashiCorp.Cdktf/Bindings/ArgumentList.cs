using System.Collections;

namespace HashiCorp.Cdktf;

/// <summary>
/// The arguments of a resource or block that are set, by their names in Terraform: attributes in order, then blocks in order.
/// Values keep their .NET types. Most lists are short, so a sorted array is both the smallest and the fastest form.
/// </summary>
internal sealed class ArgumentList
{
    private Argument[] _arguments = [];
    private int _count;

    public int Count => _count;

    public object? this[string name] => Find(name) is var index and >= 0 ? _arguments[index].Value : null;

    /// <summary>Sets an argument; <see langword="null"/> unsets it.</summary>
    /// <param name="name">The name in Terraform.</param>
    /// <param name="value">The value, which must already be copied.</param>
    /// <param name="isBlock">Whether it is a block. An empty list of blocks is not written; an empty list attribute is.</param>
    public void Set(string name, object? value, bool isBlock)
    {
        var index = Find(name);
        if (value is null)
        {
            if (index >= 0)
            {
                RemoveAt(index);
            }
        }
        else if (index >= 0)
        {
            _arguments[index].Value = value;
        }
        else
        {
            Insert(new Argument(name, value, isBlock));
        }
    }

    /// <summary>Sets the arguments of another list.</summary>
    public void SetAll(ArgumentList other)
    {
        var copy = other.Copy();
        for (var i = 0; i < copy._count; i++)
        {
            Set(copy._arguments[i].Name, copy._arguments[i].Value, copy._arguments[i].IsBlock);
        }
    }

    /// <summary>Returns a deep copy.</summary>
    public ArgumentList Copy()
    {
        var copy = new ArgumentList { _arguments = _count == 0 ? [] : _arguments.AsSpan(0, _count).ToArray(), _count = _count };
        for (var i = 0; i < _count; i++)
        {
            copy._arguments[i].Value = ArgumentValue.Copy(_arguments[i].Value);
        }

        return copy;
    }

    /// <summary>Returns the arguments as written to the output, with blocks as dictionaries.</summary>
    public Dictionary<string, object> ToDictionary()
    {
        var dictionary = new Dictionary<string, object>(_count, StringComparer.Ordinal);
        for (var i = 0; i < _count; i++)
        {
            ref var argument = ref _arguments[i];
            if (argument is { IsBlock: true, Value: ICollection { Count: 0 } and not IDictionary })
            {
                continue;
            }

            if (argument is { IsBlock: true, Value: DynamicExpression repeated })
            {
                Repeated(dictionary).Add(argument.Name, repeated.ToBlock());
            }
            else if (ArgumentValue.ToOutput(argument.Value) is { } value)
            {
                dictionary.Add(argument.Name, value);
            }
        }

        return dictionary;
    }

    private static Dictionary<string, object> Repeated(Dictionary<string, object> arguments)
    {
        if (arguments.TryGetValue("dynamic", out var blocks))
        {
            return (Dictionary<string, object>)blocks;
        }

        var made = new Dictionary<string, object>(StringComparer.Ordinal);
        arguments.Add("dynamic", made);
        return made;
    }

    private int Find(string name)
    {
        for (var i = 0; i < _count; i++)
        {
            if (ReferenceEquals(_arguments[i].Name, name))
            {
                return i;
            }
        }

        for (var i = 0; i < _count; i++)
        {
            if (_arguments[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private void Insert(Argument argument)
    {
        if (_count == _arguments.Length)
        {
            Array.Resize(ref _arguments, Math.Max(4, _count * 2));
        }

        var position = _count;
        while (position > 0 && _arguments[position - 1].IsAfter(argument))
        {
            _arguments[position] = _arguments[position - 1];
            position--;
        }

        _arguments[position] = argument;
        _count++;
    }

    private void RemoveAt(int index)
    {
        _count--;
        Array.Copy(_arguments, index + 1, _arguments, index, _count - index);
        _arguments[_count] = default;
    }

    private record struct Argument(string Name, object Value, bool IsBlock)
    {
        public readonly bool IsAfter(in Argument other) =>
            IsBlock == other.IsBlock ? string.CompareOrdinal(Name, other.Name) > 0 : IsBlock;
    }
}
