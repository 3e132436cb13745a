"""What a reader tells by many small signs together, with weights fitted to pages whose facts are known.

The rules of the other rooms each know one manner of writing. Here every sign of a word or a body weighs a little for
or against it: how it looks, what kind of words stand beside it, what the line and those around it hold. No sign spells
a word that few pages have, so that the weights know manners and no people. tests/seeds/fitting.py fits them.
"""
